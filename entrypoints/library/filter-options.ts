import type { FilterOption, FilterOptions } from '../../components/library/filter-fields.tsx';
import { message } from '../../lib/i18n.ts';
import type { LibraryPerson } from '../../lib/library/people.ts';
import type { Note } from '../../lib/notes/model.ts';
import { blogOf } from '../../lib/post/permalink.ts';

/** More names than that nobody looks through; who says less is found by the list of people. */
const MOST_PEOPLE = 400;

/** Those who say most, as choices, in the order of their names. */
export function peopleOptions(people: readonly LibraryPerson[]): readonly FilterOption[] {
  const { compare } = new Intl.Collator('ja');
  return people
    .toSorted((a, b) => b.quotes + b.statements - (a.quotes + a.statements))
    .slice(0, MOST_PEOPLE)
    .map(({ key, name, speaker }) => ({
      value: key,
      name: speaker.title === null ? name : `${name}（${speaker.affiliation ?? ''}${speaker.title}）`,
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** For whom people speak, who has most people first. */
export function countryOptions(people: readonly LibraryPerson[]): readonly string[] {
  return byFrequency(people.flatMap(({ place }) => (place === null ? [] : [place])));
}

/** The blogs on which somebody said something. */
export function blogOptions(people: readonly LibraryPerson[]): readonly string[] {
  return several(byFrequency(people.flatMap(({ blogs }) => blogs)));
}

/** What notes can be filtered by beyond people and countries. */
export function noteOptions(
  notes: readonly Note[],
): Required<Pick<FilterOptions, 'tags' | 'blogs' | 'kinds' | 'days'>> {
  return {
    tags: byFrequency(notes.flatMap(({ tags }) => tags)),
    blogs: several(byFrequency(notes.map(({ target }) => blogOf(target.post.key)))),
    days: message('filterDaysWritten'),
    kinds: [
      { value: 'quote', name: message('kindQuote') },
      { value: 'person', name: message('kindPerson') },
      { value: 'stretch', name: message('kindStretch') },
      { value: 'post', name: message('kindPost') },
    ],
  };
}

/** The kinds of what was said. */
export function sayingKinds(): readonly FilterOption[] {
  return [
    { value: 'speech', name: message('passageSpeech') },
    { value: 'fragment', name: message('passageFragment') },
    { value: 'statement', name: message('passageStatement') },
  ];
}

/** Values, each once, the most frequent first. */
export function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** A choice of one is none. */
export function several(values: readonly string[]): readonly string[] {
  return values.length > 1 ? values : [];
}
