import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../lib/analysis/types.ts';
import { MARK_KINDS, type Mark, type MarkKind } from '../../../lib/marks/marks.ts';
import {
  isReported,
  namesOf,
  saidBy,
  saidByTheSame,
  stepThroughMarks,
  type Walkable,
  type WalkPosition,
  type WalkStep,
} from '../../../lib/marks/walk.ts';

const VERK = personNamed('ヴェルク');
const SOLT = personNamed('ソルト');

/** @param who a person, the words that stand for an unnamed source, or nobody known. */
function mark(kind: MarkKind, start: number, end: number, who: Person | string | null = VERK): Mark {
  if (kind === 'note') return { kind, colour: null, start, end };
  if (kind === 'mention') return { kind, start, end, tint: 0, person: who as Person };
  const isUnnamed = typeof who === 'string';
  const speaker = isUnnamed ? { text: who, start: 0, end: who.length } : who && { person: who.id };
  const attribution = isUnnamed ? 'unnamed' : who ? 'named' : 'unknown';
  const reported = { start, end, speaker, attribution, cue: null } as const;
  return { kind, start, end, tint: 0, person: isUnnamed ? null : who, reported };
}

const post = (...marks: Mark[]): Walkable => ({ index: { marks } });

function personNamed(name: string): Person {
  return { id: name, key: name, name, official: true, title: null, affiliation: null, identity: null };
}

const name = mark('mention', 0, 5);
const outer = mark('speech', 10, 30);
const inner = mark('mention', 10, 14, SOLT);
const statement = mark('statement', 40, 50, SOLT);
const first = post(name, outer, inner);
const second = post(statement);

describe('stepThroughMarks', () => {
  it('goes from mark to mark, an outer one before what is in it, and on to the next post', () => {
    const seen: unknown[] = [];
    let from: WalkPosition<Walkable> | null = null;
    for (let count = 0; count < 4; count++) {
      const step: WalkStep<Walkable> | null = stepThroughMarks([first, second], from, 'next');
      if (!step) break;
      seen.push(step.mark);
      from = step;
    }
    expect(seen).toEqual([name, outer, inner, statement]);
  });

  it('says when it began anew', () => {
    const posts = [first, second];
    expect(stepThroughMarks(posts, { post: second, mark: statement }, 'next')).toEqual({
      post: first,
      mark: name,
      wrapped: true,
    });
    expect(stepThroughMarks(posts, { post: first, mark: name }, 'previous')).toEqual({
      post: second,
      mark: statement,
      wrapped: true,
    });
    expect(stepThroughMarks(posts, { post: first, mark: inner }, 'next')?.wrapped).toBe(false);
  });

  it('begins at an offset with what starts there, or backwards with what starts before', () => {
    expect(stepThroughMarks([first], { post: first, offset: 10 }, 'next')?.mark).toBe(outer);
    expect(stepThroughMarks([first], { post: first, offset: 10 }, 'previous')?.mark).toBe(name);
  });

  it('goes on from a mark that is not there any more', () => {
    const gone = { kind: 'speech', start: 6, end: 9 } as const;
    expect(stepThroughMarks([first], { post: first, mark: gone }, 'next')?.mark).toBe(outer);
    expect(stepThroughMarks([second], { post: first, mark: outer }, 'next')?.mark).toBe(statement);
  });

  it('finds nothing where nothing is accepted', () => {
    expect(stepThroughMarks([first, second], null, 'next', () => false)).toBeNull();
    expect(stepThroughMarks([], null, 'next')).toBeNull();
  });

  it('visits every accepted mark once a round, in the same order both ways', () => {
    fc.assert(
      fc.property(somePosts, fc.constantFrom(undefined, isReported), (posts, accepts) => {
        const there = round(posts, 'next', accepts);
        const back = round(posts, 'previous', accepts);
        expect(back.reverse()).toEqual(there);
        const accepted = posts.flatMap(({ index }) => index.marks.filter((one) => accepts?.(one) ?? true));
        expect(new Set(there)).toEqual(new Set(accepted));
        expect(there.length).toBe(accepted.length);
      }),
    );
  });

  it('turns back to where it was, unless it began anew', () => {
    fc.assert(
      fc.property(somePosts, fc.nat(), (posts, pick) => {
        const stops = posts.flatMap((one) => one.index.marks.map((at) => ({ post: one, mark: at })));
        const start = stops[pick % stops.length];
        if (!start) return;
        const step = stepThroughMarks(posts, start, 'next');
        if (!step || step.wrapped) return;
        expect(stepThroughMarks(posts, step, 'previous')?.mark).toBe(start.mark);
      }),
    );
  });
});

describe('what a walk stops at', () => {
  const unnamed = [
    mark('speech', 0, 5, '高官'),
    mark('speech', 6, 9, '報道官'),
    mark('speech', 10, 15, '高官'),
  ];
  const unknown = [mark('fragment', 20, 25, null), mark('statement', 26, 29, null)];
  const named = [mark('mention', 30, 33), mark('speech', 34, 39), mark('speech', 40, 44, SOLT)];
  const here = post(...unnamed, ...unknown, ...named);
  const elsewhere = post(mark('speech', 0, 4, '高官'), mark('statement', 5, 9), mark('speech', 10, 12, null));
  const accepted = (filter: ReturnType<typeof saidByTheSame>) =>
    [here, elsewhere].map((one) => one.index.marks.filter((candidate) => filter?.(candidate, one)).length);

  it('is what a person says or where they are named, on every post', () => {
    expect(accepted(saidBy('ヴェルク'))).toEqual([1, 1]);
    expect(accepted(namesOf('ヴェルク'))).toEqual([1, 0]);
  });

  it('is what the speaker of a mark says', () => {
    expect(accepted(saidByTheSame(here, named[0]!))).toEqual([1, 1]);
    expect(accepted(saidByTheSame(here, named[1]!))).toEqual([1, 1]);
  });

  it('keeps one post’s unnamed sources from those of another, and takes unknown speakers together', () => {
    expect(accepted(saidByTheSame(here, unnamed[0]!))).toEqual([2, 0]);
    expect(accepted(saidByTheSame(here, unknown[0]!))).toEqual([2, 1]);
  });

  it('is nothing for a stretch of the reader’s own', () => {
    expect(saidByTheSame(here, mark('note', 0, 3))).toBeNull();
  });
});

/** Posts of marks that nest and overlap in any way, of which no two are alike. */
const somePosts = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...MARK_KINDS), fc.nat(20), fc.integer({ min: 1, max: 9 })), {
      maxLength: 12,
      selector: String,
    })
    .map((all) =>
      post(
        ...all
          .map(([kind, start, length]) => mark(kind, start, start + length))
          .sort((a, b) => a.start - b.start || b.end - a.end),
      ),
    ),
  { maxLength: 4 },
);

/** All marks from the first step to the one that begins anew. */
function round(
  posts: readonly Walkable[],
  direction: 'next' | 'previous',
  accepts?: (mark: Mark) => boolean,
): Mark[] {
  const visited: Mark[] = [];
  const start = stepThroughMarks(posts, null, direction, accepts);
  for (let step = start; step && (visited.length === 0 || !step.wrapped); ) {
    visited.push(step.mark);
    step = stepThroughMarks(posts, step, direction, accepts);
  }
  return visited;
}
