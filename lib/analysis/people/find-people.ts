import type { TokenizedText } from '../document.ts';
import type { NameTagger } from '../tagger/parse-tagger.ts';
import type { Mention, Person } from '../types.ts';
import { describePeople } from './describe.ts';
import type { Finding } from './finding.ts';
import { findFullNames } from './full-names.ts';
import { findKatakanaRuns, indexRuns } from './katakana-runs.ts';
import { linkFindings } from './link.ts';
import { findBareNames } from './propagate.ts';
import { addPublicAffiliations } from './public-affiliations.ts';
import { type Reading, readingOf } from './reading.ts';
import { findNamesBeforeSharedTitle } from './shared-titles.ts';
import { joinTaggedNames } from './tagged-names.ts';
import { addTitlesBefore, addTitlesInNotes } from './title-first.ts';
import { findTitledNames } from './titled-names.ts';
import { findTitles, type Titles } from './titles.ts';

/**
 * Finds who is named in a text: every mention by name, and the people they mean.
 *
 * The surest findings come first, and each later step only fills what the earlier ones left: names with a title or
 * honorific, full names, then the same names standing alone; then what `tagger`, if there is one, adds to them and takes
 * from them. Mentions are ordered and do not overlap.
 */
export function findPeople(
  document: TokenizedText,
  tagger: NameTagger | null = null,
): { people: Person[]; mentions: Mention[] } {
  const reading = readingOf(document);
  const titles = findTitles(reading);
  const runs = findKatakanaRuns(document.text);
  const index = indexRuns(runs);
  const titled = findTitledNames(reading, titles, index);
  const listed = findNamesBeforeSharedTitle(reading, index, titled);
  const full = withoutOverlap([...titled, ...listed, ...findFullNames(reading, titles, runs, titled)]);
  const bare = findBareNames(reading, titles, runs, full);
  const all = withoutOverlap([...full, ...bare]);
  const byRules = withTitlesAround(reading, titles, all);
  const found =
    tagger === null
      ? byRules
      : withTitlesAround(reading, titles, joinTaggedNames(document, reading, byRules, tagger));
  const { members, entityOf } = linkFindings(reading, found);
  return describePeople(reading, members, entityOf);
}

/** Takes the titles before the findings and in notes after them along, and tells from both who is an official. */
function withTitlesAround(reading: Reading, titles: Titles, findings: readonly Finding[]): Finding[] {
  const titled = addTitlesInNotes(reading, titles, addTitlesBefore(reading, titles, findings));
  return addPublicAffiliations(reading, withoutOverlap(titled));
}

/** Keeps the findings given first where two overlap, and puts them in the order of the text. */
function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const inOrder = findings
    .map((finding, rank) => ({ finding, rank }))
    .sort((a, b) => a.finding.start - b.finding.start || a.rank - b.rank);
  const kept: { finding: Finding; rank: number }[] = [];
  for (const entry of inOrder) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.finding.end <= entry.finding.start) kept.push(entry);
    else if (entry.rank < last.rank) kept[kept.length - 1] = entry;
  }
  return kept.map(({ finding }) => finding);
}
