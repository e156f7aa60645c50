import { placeOf } from '../analysis/officials/places.ts';
import type { SpeakerThen } from '../record/model.ts';

/**
 * Whom somebody speaks for: a country code (ISO 3166-1 alpha-2) or the Japanese name of an organisation, from the affiliation that the post
 * gives, else from the office on the built-in list, else by nationality; null where nothing tells.
 */
export function placeOfSpeaker(speaker: Pick<SpeakerThen, 'affiliation' | 'identity'> | null): string | null {
  if (!speaker) return null;
  const { affiliation, identity } = speaker;
  return (affiliation && placeOf(affiliation)) || identity?.office?.of || identity?.country || null;
}
