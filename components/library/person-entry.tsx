import { formatCount, formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { LibraryPerson } from '../../lib/library/people.ts';
import { routeHref } from '../../lib/library/route.ts';
import { Highlighted } from './highlighted.tsx';
import { officeThen } from './saying-entry.tsx';

interface PersonEntryProps {
  readonly person: LibraryPerson;
  /** How many notes there are on them. */
  readonly notes: number;
  /** CSS colour of their marks. */
  readonly colour: string;
  readonly words: readonly string[];
}

/** One person in the list of all: name, office, for whom, and how much was said. */
export function PersonEntry({ person, notes, colour, words }: PersonEntryProps) {
  const { key, name, speaker, place, posts, quotes, statements } = person;
  return (
    <article class="person-entry" data-part="person">
      <p class="who">
        <span class="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
        <a href={routeHref('people', [key])} lang="ja">
          <Highlighted text={name} words={words} />
        </a>{' '}
        <span class="office" lang="ja">
          <Highlighted text={officeThen(speaker) ?? ''} words={words} />
        </span>
        {place !== null && <span class="place">{formatRegion(place)}</span>}
      </p>
      <p class="counts">
        {message('personCounts', formatCount(quotes), formatCount(statements), formatCount(posts))}
        {notes > 0 && <span>{message('personNotes', formatCount(notes))}</span>}
      </p>
    </article>
  );
}
