import type { Note } from './model.ts';
import { searchable, searchWords } from './search-words.ts';

/** How many notes are prepared at a stretch before other work gets its turn: a few milliseconds. */
const SLICE = 250;

/** Normalised texts, made once for each note, so that each key typed costs only a comparison. */
const texts = new WeakMap<Note, string>();

/**
 * The notes that hold every word of the query, in the order given. A note is searched by its body, its tags, the text it quotes,
 * who is meant, and the title of its post. Words are separated by white space, the ideographic one (U+3000) too; an
 * empty query finds all. Compared are substrings, without regard to case or to half and full width.
 */
export function search(notes: readonly Note[], query: string): readonly Note[] {
  const words = searchWords(query);
  if (words.length === 0) return notes;
  return notes.filter((note) => {
    const text = textOf(note);
    return words.every((word) => text.includes(word));
  });
}

/** Makes notes ready for {@link search} ahead of the first key, in slices between which the page stays responsive. */
export async function prepareSearch(notes: readonly Note[], signal: AbortSignal): Promise<void> {
  for (let start = 0; start < notes.length && !signal.aborted; start += SLICE) {
    for (const note of notes.slice(start, start + SLICE)) textOf(note);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Parts are separated by a line break, which no search word can hold. */
function textOf(note: Note): string {
  let text = texts.get(note);
  if (text === undefined) {
    text = searchable(partsOf(note).join('\n'));
    texts.set(note, text);
  }
  return text;
}

function partsOf({ body, tags, target }: Note): readonly string[] {
  const common = [body, ...tags.map((tag) => `#${tag}`), target.post.title];
  switch (target.kind) {
    case 'quote':
      return [...common, target.place.quote.exact, target.speaker ?? ''];
    case 'stretch':
      return [...common, target.place.quote.exact];
    case 'person': {
      const { name, affiliation, title } = target.person;
      // In the order in which news writes them, so that ブリンケン米国務長官 is found as a whole too.
      return [...common, `${name}${affiliation ?? ''}${title ?? ''}`];
    }
    case 'post':
      return common;
  }
}
