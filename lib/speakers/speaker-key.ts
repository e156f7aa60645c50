import type { Attribution, Person } from '../analysis/types.ts';

/**
 * Whose words are meant when a post is filtered or stepped through: one named person, across re-readings and posts by
 * {@link Person.key}; or all sources without a name; or all speakers that could not be told.
 */
export type SpeakerKey = `person:${string}` | 'unnamed' | 'unknown';

/** The speaker that a named person is. */
export function personSpeaker({ key }: Pick<Person, 'key'>): SpeakerKey {
  return `person:${key}`;
}

/** The speaker of something that is said; `person` is null where no named person says it. */
export function speakerOf(person: Pick<Person, 'key'> | null, attribution: Attribution): SpeakerKey {
  if (person) return personSpeaker(person);
  return attribution === 'unknown' ? 'unknown' : 'unnamed';
}
