import type { Cue } from './cues.ts';
import { FITNESS } from './fitness.ts';
import type { Subject } from './subjects.ts';

/**
 * Leaves out the subject of the quotation's own predicate, where another can speak: 首相は、隣国は「…」だと述べた. What
 * follows a topic without a predicate between belongs to what the topic says: 首相は議会で、隣国が「…」と非難した.
 *
 * @param before open subjects before the quotation, in order
 * @param predicateBefore for every chunk the last one before it that predicates; -1 where none does
 */
export function outerSubjects(
  before: readonly Subject[],
  cue: Cue,
  embedded: boolean,
  predicateBefore: readonly number[],
): readonly Subject[] {
  const last = before.at(-1);
  const other = before.at(-2);
  if (last === undefined || other === undefined || last.pause || last.chunk !== cue.link.chunk - 1)
    return before;
  const between = predicateBefore[last.chunk]! > other.chunk;
  const isRival = last.topic && FITNESS[last.phrase.agency] === 3 && !other.pause;
  const isOuter = other.topic && FITNESS[other.phrase.agency] >= FITNESS[last.phrase.agency];
  const enclosed = !embedded && !between && !isRival && isOuter;
  return cue.copular || enclosed ? before.slice(0, -1) : before;
}

/**
 * The nearest subject before a quotation. A body or thing that a predicate already separates from it gives way to the
 * topic of the sentence, and so does what speaks for others.
 */
export function nearest(before: readonly Subject[], quotation: number): Subject | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const fitness = FITNESS[last.phrase.agency];
  if (fitness === 3 || (last.topic && fitness === 2) || quotation === last.chunk + 1) return last;
  return (
    before.findLast((subject) => FITNESS[subject.phrase.agency] === 3) ??
    before.findLast((subject) => FITNESS[subject.phrase.agency] === 2) ??
    last
  );
}
