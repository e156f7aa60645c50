import { findSpeech, type Speech } from '../../../../lib/analysis/speech/find-speech.ts';
import { tokenizeText } from '../../../../lib/analysis/tokenize.ts';
import type { Mention, Person, Span, Speaker } from '../../../../lib/analysis/types.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

/** A text whose people are marked by hand, so that these tests do not depend on how names are found. */
export interface MarkedText {
  readonly text: string;
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
}

/** Reads ⟨NAME|TITLE⟩ as a mention: ⟨カルネ|外相⟩. The same name is the same person. */
export function parseMarked(marked: string): MarkedText {
  const people = new Map<string, Person>();
  const mentions: Mention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟨([^|⟩]+)\|([^⟩]*)⟩/g)) {
    const [whole, name, title] = match as unknown as [string, string, string];
    text += marked.slice(at, match.index);
    const start = text.length;
    text += name + title;
    at = match.index + whole.length;
    const known = people.get(name);
    const person: Person = known ?? {
      id: `p${people.size + 1}`,
      key: name,
      name,
      official: true,
      title: title === '氏' ? null : title,
      affiliation: null,
      identity: null,
    };
    people.set(name, person);
    mentions.push({ start, end: text.length, name: { start, end: start + name.length }, person: person.id });
  }
  return { text: text + marked.slice(at), people: [...people.values()], mentions };
}

/** A quote or statement as words: what was said, by whom, how that was found, with which expression. */
export type Said = readonly [words: string, speaker: string | null, attribution: string, cue: string | null];

/** What is found in a marked text. */
export function findIn({ text, people, mentions }: MarkedText): Speech {
  return findSpeech(tokenizeText(text, loadTokenizer()), people, mentions);
}

/** The reported speech of a marked text in words. */
export function speechOf(marked: string): { quotes: Said[]; statements: Said[] } {
  const parsed = parseMarked(marked);
  const { text, people } = parsed;
  const { quotes, statements } = findIn(parsed);
  const words = ({ start, end }: Span) => text.slice(start, end);
  const name = (speaker: Speaker | null) => {
    if (speaker === null) return null;
    return 'text' in speaker ? speaker.text : people.find(({ id }) => id === speaker.person)!.name;
  };
  const said = (found: { speaker: Speaker | null; attribution: string; cue: Span | null } & Span): Said => [
    words(found),
    name(found.speaker),
    found.attribution,
    found.cue && words(found.cue),
  ];
  return { quotes: quotes.map(said), statements: statements.map(said) };
}

/** The speakers of a text's quotes, in order. */
export function speakersOf(marked: string): (string | null)[] {
  return speechOf(marked).quotes.map(([, speaker]) => speaker);
}

/** The quotes of a text, in order. */
export function quotesOf(marked: string): string[] {
  return speechOf(marked).quotes.map(([words]) => words);
}

/** Whether the quotes of a text are whole speech or fragments, in order. */
export function kindsOf(marked: string): string[] {
  return findIn(parseMarked(marked)).quotes.map(({ kind }) => kind);
}

/** The statements of a text as content, speaker and cue. */
export function statementsOf(marked: string): [string, string | null, string | null][] {
  return speechOf(marked).statements.map(([words, speaker, , cue]) => [words, speaker, cue]);
}
