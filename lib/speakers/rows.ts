import { formatCount } from '../format.ts';
import { message } from '../i18n.ts';
import type { Tint } from '../marks/marks.ts';
import type { PostDescription } from '../messages/protocol.ts';
import { charactersOf, type Said } from './shares.ts';
import { personSpeaker, type SpeakerKey } from './speaker-key.ts';

/** How much one speaker says in a post, as surfaces list it. */
export interface SpeakerRow extends Said {
  readonly speaker: SpeakerKey;
  /** {@link Person.key}; null for sources that have no card of their own. */
  readonly personKey: string | null;
  readonly name: string;
  /** Affiliation and title as the post gives them; null where it gives none. */
  readonly office: string | null;
  /** What their marks are painted in. */
  readonly tint: Tint;
}

/** Who says something in a post: who says most first, then sources without a name, then speakers that could not be told. */
export function speakerRows({
  people,
  unnamed,
  unknown,
}: Pick<PostDescription, 'people' | 'unnamed' | 'unknown'>): SpeakerRow[] {
  const named = people.map(
    ({ person, colour, ...said }): SpeakerRow => ({
      ...said,
      speaker: personSpeaker(person),
      personKey: person.key,
      name: person.name,
      office: `${person.affiliation ?? ''}${person.title ?? ''}` || null,
      tint: colour,
    }),
  );
  const sources = (['unnamed', 'unknown'] as const).map(
    (source): SpeakerRow => ({
      ...(source === 'unnamed' ? unnamed : unknown),
      speaker: source,
      personKey: null,
      name: message(source === 'unnamed' ? 'speakersUnnamed' : 'speakerUnknown'),
      office: null,
      tint: source,
    }),
  );
  return [...named, ...sources].filter((row) => countOf(row) > 0);
}

/** How many quotes and statements there are together. */
export function countOf({ quotes, statements }: Pick<Said, 'quotes' | 'statements'>): number {
  return quotes + statements;
}

/** How much a speaker says, in words: quotes, statements, characters. */
export function countsOf(said: Said): string {
  const { quotes, statements } = said;
  return message(
    'speakerCounts',
    formatCount(quotes),
    formatCount(statements),
    formatCount(charactersOf(said)),
  );
}

/** What the longest bar of a chart stands for, in UTF-16 units; at least one. */
export function longestOf(rows: readonly SpeakerRow[]): number {
  return Math.max(1, ...rows.map(charactersOf));
}
