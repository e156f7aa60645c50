import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInRange } from '../../../lib/archive/list-page.ts';
import type { DayRange, Extent, ListPage, Probe } from '../../../lib/archive/model.ts';
import { nextInSurvey, noList, probeOf } from '../../../lib/archive/survey.ts';

const PER_PAGE = 4;

/** The lists of a blog that published on these days, newest first; posts are told apart by their numbers. */
function listsOf(days: readonly string[]): ListPage[] {
  const lists: ListPage[] = [];
  for (let start = 0; start < days.length; start += PER_PAGE) {
    const posts = days.slice(start, start + PER_PAGE).map((day, index) => {
      const key = `blog/entry/${start + index}`;
      return { key, address: `https://${key}`, title: '', day };
    });
    lists.push({ posts, hasNext: start + PER_PAGE < days.length });
  }
  return lists;
}

/** Looks at lists until the extent is known. */
function survey(lists: readonly ListPage[], range: DayRange, repeats = false) {
  const probes: Probe[] = [];
  for (;;) {
    const next = nextInSurvey(probes, range);
    if ('extent' in next) return { extent: next.extent, looks: probes.length };
    const list = lists[next.page - 1] ?? (repeats ? { ...lists.at(-1)!, hasNext: true } : undefined);
    probes.push(list ? probeOf(next.page, list) : noList(next.page));
    if (probes.length > 100) throw new Error('the survey does not end');
  }
}

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const blog = fc.array(day, { minLength: 1, maxLength: 300 }).map((days) => days.sort().reverse());
const range = fc.record({ from: fc.option(day), to: fc.option(day) });

describe('nextInSurvey', () => {
  it('finds exactly the lists that show a range, with few looks', () => {
    fc.assert(
      fc.property(blog, range, (days, wanted) => {
        const lists = listsOf(days);
        const { extent, looks } = survey(lists, wanted);
        const showing = lists.flatMap(({ posts }, index) =>
          posts.some((post) => isInRange(post.day, wanted)) ? [index + 1] : [],
        );
        for (const page of showing) {
          expect(page).toBeGreaterThanOrEqual(extent.first);
          expect(page).toBeLessThanOrEqual(extent.last);
        }
        const posts = days.filter((one) => isInRange(one, wanted)).length;
        expect(extent.posts).toBeGreaterThanOrEqual(posts);
        // The lists at both ends may show other days as well.
        expect(extent.posts - posts).toBeLessThanOrEqual(3 * PER_PAGE);
        expect(looks).toBeLessThanOrEqual(2 + 3 * Math.ceil(Math.log2(lists.length + 1)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is done with one look where there is one list', () => {
    const expected: Extent = { first: 1, last: 1, posts: 2 };
    expect(survey(listsOf(['2025-01-02', '2025-01-01']), { from: null, to: null })).toEqual({
      extent: expected,
      looks: 1,
    });
  });

  it('is not led on by a blog that gives its last list again under any number', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2025-01-${String(28 - index).padStart(2, '0')}`);
    const lists = listsOf(days).map((list) => ({ ...list, hasNext: true }));
    const { extent, looks } = survey(lists, { from: null, to: null }, true);
    expect(extent.last).toBeGreaterThanOrEqual(5);
    expect(looks).toBeLessThan(10);
  });

  it('takes posts without a day to be of any', () => {
    const lists = listsOf(['2025-01-02', '2025-01-01']).map((list) => ({
      ...list,
      posts: list.posts.map((post) => ({ ...post, day: null })),
    }));
    expect(survey(lists, { from: '2030-01-01', to: null }).extent.posts).toBe(2);
  });
});
