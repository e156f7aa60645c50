import type { Note } from '../notes/model.ts';
import { NOBODY, type PersonOnBlog, type SaidCounts, type SpeakerThen } from '../record/model.ts';
import { placeOfSpeaker } from './speaker-place.ts';

/** Somebody who said something in the posts read, over all blogs. */
export interface LibraryPerson extends SaidCounts {
  /** Person.key of the analysis. */
  readonly key: string;
  /** The full name where the built-in list knows it, else as the newest post has it. */
  readonly name: string;
  /** As the newest post shows them. */
  readonly speaker: SpeakerThen;
  /** See {@link placeOfSpeaker}. */
  readonly place: string | null;
  /** When the newest of the posts was written, in milliseconds since the epoch; 0 where no page says. */
  readonly at: number;
  readonly blogs: readonly string[];
}

/** Brings together what is known of each person on each blog; who has no name is left out. */
export function peopleOf(rows: readonly PersonOnBlog[]): readonly LibraryPerson[] {
  const people = new Map<string, LibraryPerson>();
  for (const { key, blog, at, speaker, posts, quotes, statements } of rows) {
    if (key === NOBODY || !speaker) continue;
    const known = people.get(key);
    const shown = known && known.at >= at ? known.speaker : speaker;
    people.set(key, {
      key,
      name: shown.identity?.name ?? shown.name,
      speaker: shown,
      place: placeOfSpeaker(shown),
      at: Math.max(known?.at ?? 0, at),
      posts: posts + (known?.posts ?? 0),
      quotes: quotes + (known?.quotes ?? 0),
      statements: statements + (known?.statements ?? 0),
      blogs: [...(known?.blogs ?? []), blog],
    });
  }
  return [...people.values()];
}

/** What people are sorted by. */
export type PeopleOrder = 'said' | 'newest' | 'name' | 'notes';

/** The people in an order; ties go by name. `notes` tells how many notes each has, by key. */
export function sortPeople(
  people: readonly LibraryPerson[],
  order: PeopleOrder,
  notes: ReadonlyMap<string, number>,
): readonly LibraryPerson[] {
  const { compare } = new Intl.Collator('ja');
  const spelling = ({ name, speaker }: LibraryPerson) => speaker.identity?.reading ?? name;
  const said = (person: LibraryPerson) => person.quotes + person.statements;
  const count = (person: LibraryPerson) => notes.get(person.key) ?? 0;
  const orders: Readonly<Record<PeopleOrder, (a: LibraryPerson, b: LibraryPerson) => number>> = {
    said: (a, b) => said(b) - said(a),
    newest: (a, b) => b.at - a.at,
    notes: (a, b) => count(b) - count(a),
    name: () => 0,
  };
  return people.toSorted((a, b) => orders[order](a, b) || compare(spelling(a), spelling(b)));
}

/** Tells whom a note is about by {@link LibraryPerson.key}: the person, or who says what it is on; null where nobody known is. */
export function personOfNote(people: readonly LibraryPerson[]): (note: Note) => string | null {
  const byName = new Map<string, string>();
  for (const { key, name, speaker } of people) {
    byName.set(speaker.name, key);
    byName.set(name, key);
  }
  return ({ target }) => {
    if (target.kind === 'person') return target.person.key;
    return target.kind === 'quote' && target.speaker !== null ? (byName.get(target.speaker) ?? null) : null;
  };
}
