import type { Note } from '../notes/model.ts';
import { search } from '../notes/search.ts';
import { blogOf } from '../post/permalink.ts';
import { isWithinDays, type LibraryFilter } from './filter.ts';
import { type LibraryPerson, personOfNote } from './people.ts';
import { placeOfSpeaker } from './speaker-place.ts';

/** The notes that pass a filter, in the order given. Days are those on which a note was written, in the reader's time zone. */
export function filterNotes(
  notes: readonly Note[],
  filter: LibraryFilter,
  people: readonly LibraryPerson[],
): readonly Note[] {
  const { person, country, tag, blog } = filter;
  const personOf = personOfNote(people);
  const places = new Map(people.map(({ key, place }) => [key, place]));
  const placeOf = (note: Note): string | null => {
    const { target } = note;
    const then = target.kind === 'person' ? placeOfSpeaker({ ...target.person, identity: null }) : null;
    return then ?? places.get(personOf(note) ?? '') ?? null;
  };
  const kinds = new Set<string>(filter.kinds);
  const chosen = notes.filter(
    (note) =>
      (person === null || personOf(note) === person) &&
      (country === null || placeOf(note) === country) &&
      (tag === null || note.tags.includes(tag)) &&
      (blog === null || blogOf(note.target.post.key) === blog) &&
      (kinds.size === 0 || kinds.has(note.target.kind)) &&
      isWithinDays(localDay(note.created), filter),
  );
  return search(chosen, filter.words);
}

/** The day of a time (ISO 8601) where the reader is, YYYY-MM-DD. */
function localDay(time: string): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
