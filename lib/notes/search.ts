import type { Note } from './model.ts';

/** A note with the text that a search looks at, made once so that each key typed costs only a comparison. */
export interface SearchableNote {
  readonly note: Note;
  /** Normalised; parts are separated by a line break, which no search word can hold. */
  readonly text: string;
}

/** Makes a note searchable by its body, the text it quotes, who is meant, and the title of its post. */
export function toSearchable(note: Note): SearchableNote {
  const { body, target } = note;
  const parts = [body, target.post.title];
  if (target.kind === 'quote' || target.kind === 'stretch') parts.push(target.place.quote.exact);
  if (target.kind === 'quote' && target.speaker !== null) parts.push(target.speaker);
  if (target.kind === 'person') {
    const { name, affiliation, title } = target.person;
    // In the order in which news writes them, so that ブリンケン米国務長官 is found as a whole too.
    parts.push(`${name}${affiliation ?? ''}${title ?? ''}`);
  }
  return { note, text: parts.map(normalize).join('\n') };
}

/**
 * The notes that hold every word of the query, in the order given. Words are separated by white space, the ideographic
 * one (U+3000) too; an empty query finds all. Compared are substrings, without regard to case or to half and full width.
 */
export function search(notes: readonly SearchableNote[], query: string): readonly SearchableNote[] {
  const words = normalize(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return notes;
  return notes.filter(({ text }) => words.every((word) => text.includes(word)));
}

/** NFKC makes ﾌﾞﾘﾝｹﾝ and ＮＡＴＯ equal to ブリンケン and NATO. */
function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
