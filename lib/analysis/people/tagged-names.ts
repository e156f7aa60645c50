import type { TokenizedText } from '../document.ts';
import { joinNames } from '../tagger/join.ts';
import type { NameTagger } from '../tagger/parse-tagger.ts';
import { tagNames } from '../tagger/tag-names.ts';
import { isLatin } from './characters.ts';
import type { Finding } from './finding.ts';
import { Role, WORDS } from './lexicon.ts';
import { formsOfNoPerson } from './no-person.ts';
import type { Reading } from './reading.ts';

/** A text that names this many people with their public offices is political news. */
const OFFICIALS_OF_NEWS = 2;

/**
 * Joins the findings of the rules with the names that the tagger finds, in the order of the text. Political news is left
 * to the rules: they miss little there. A name of the tagger counts like one that is sure by its own form, unless what it
 * is or what stands around it tells of a place or a body.
 */
export function joinTaggedNames(
  document: TokenizedText,
  reading: Reading,
  found: readonly Finding[],
  tagger: NameTagger,
): readonly Finding[] {
  const { text } = reading;
  if (isPoliticalNews(text, found)) return found;
  const tagged = tagNames(document, tagger);
  const denied = formsOfNoPerson(reading, tagged);
  const { kept, added } = joinNames(
    text,
    found.map((finding) => ({ ...finding, finding, sure: isSure(text, finding) })),
    tagged,
    ({ start, end }) => !denied.has(text.slice(start, end)),
  );
  const findings = kept.map(({ finding }) => finding);
  for (const { start, end } of added)
    findings.push({ start, end, name: { start, end }, evidence: 'full', title: null, official: false });
  return findings.sort((a, b) => a.start - b.start);
}

function isPoliticalNews(text: string, found: readonly Finding[]): boolean {
  const officials = new Set<string>();
  for (const { name, title, official } of found)
    if (official && title !== null) officials.add(text.slice(name.start, name.end));
  return officials.size >= OFFICIALS_OF_NEWS;
}

/** Whether a title, an honorific that names alone have (氏), or an age beside a name in Latin script vouches for the name. */
function isSure(text: string, { end, name, title, evidence }: Finding): boolean {
  if (title !== null) return true;
  if (evidence === 'full') return isLatin(text, name.start);
  return (WORDS.rolesOf(text.slice(name.end, end)) & Role.certainHonorific) !== 0;
}
