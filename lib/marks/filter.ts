import type { Span } from '../analysis/types.ts';
import { personSpeaker, type SpeakerKey, speakerOf } from '../speakers/speaker-key.ts';
import type { Mark } from './marks.ts';

/** Whose mark it is: of a name, the person; of what is said, its speaker; null for the reader's own stretch. */
export function speakerOfMark(mark: Mark): SpeakerKey | null {
  if (mark.kind === 'note') return null;
  if (mark.kind === 'mention') return personSpeaker(mark.person);
  return speakerOf(mark.person, mark.reported.attribution);
}

/**
 * Whether a mark keeps its look while a post is filtered to one speaker: theirs does, and what the reader marked. Null
 * filters nothing.
 */
export function standsOut(mark: Mark, speaker: SpeakerKey | null): boolean {
  return speaker === null || mark.kind === 'note' || speakerOfMark(mark) === speaker;
}

/**
 * What fades of a text of `length` UTF-16 units while it is filtered to one speaker: all that lies outside the speaker's
 * own marks, in order and without overlaps. Nothing where they have none, or where nothing is filtered.
 *
 * @param marks in the order of their starts; they may nest and overlap.
 */
export function fadedText(length: number, marks: readonly Mark[], speaker: SpeakerKey | null): Span[] {
  if (speaker === null) return [];
  const own = marks.filter((mark) => speakerOfMark(mark) === speaker);
  if (own.length === 0) return [];
  const faded: Span[] = [];
  let end = 0;
  for (const mark of own) {
    if (mark.start > end) faded.push({ start: end, end: mark.start });
    end = Math.max(end, mark.end);
  }
  if (length > end) faded.push({ start: end, end: length });
  return faded;
}
