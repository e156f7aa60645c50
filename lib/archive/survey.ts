import type { DayRange, Extent, ListPage, Probe } from './model.ts';

/** What a list told, in short. */
export function probeOf(page: number, { posts, hasNext }: ListPage): Probe {
  const days = posts.flatMap(({ day }) => day ?? []).sort();
  return {
    page,
    posts: posts.length,
    first: posts[0]?.key ?? null,
    newest: days.at(-1) ?? null,
    oldest: days[0] ?? null,
    hasNext,
  };
}

/** Stands for a list behind the last one. */
export function noList(page: number): Probe {
  return { page, posts: 0, first: null, newest: null, oldest: null, hasNext: false };
}

/**
 * Which list to look at next to learn which lists show a range of days, or, once that is known, which they are. Lists go
 * from new to old, so the ends are found by doubling and halving: of 1,000 lists some 20 are looked at.
 */
export function nextInSurvey(
  probes: readonly Probe[],
  range: DayRange,
): { readonly page: number } | { readonly extent: Extent } {
  const known = new Map(probes.map((probe) => [probe.page, probe]));
  const start = known.get(1);
  if (!start) return { page: 1 };
  const reaching = probes.filter((probe) => reaches(probe, probes, range));
  if (reaching.length === 0) return { extent: NOTHING };
  const last = reaching.reduce((a, b) => (b.page > a.page ? b : a));
  const beyond = Math.min(
    ...probes.filter((probe) => probe.page > last.page).map(({ page }) => page),
    last.hasNext ? Number.POSITIVE_INFINITY : last.page + 1,
  );
  if (beyond === Number.POSITIVE_INFINITY) return { page: last.page * 2 };
  if (beyond - last.page > 1) return { page: last.page + ((beyond - last.page) >> 1) };

  const begun = reaching.filter(({ oldest }) => range.to === null || oldest === null || oldest <= range.to);
  if (begun.length === 0) return { extent: NOTHING };
  const first = Math.min(...begun.map(({ page }) => page));
  const before = Math.max(0, ...reaching.map(({ page }) => page).filter((page) => page < first));
  if (first - before > 1) return { page: before + ((first - before) >> 1) };
  const perPage = Math.max(...reaching.map(({ posts }) => posts));
  return { extent: { first, last: last.page, posts: (last.page - first) * perPage + last.posts } };
}

const NOTHING: Extent = { first: 1, last: 0, posts: 0 };

/** Whether a list is one, and shows a post of the range's first day or a later one. */
function reaches(
  { page, posts, first, newest }: Probe,
  probes: readonly Probe[],
  { from }: DayRange,
): boolean {
  // Where a number behind the last gives a list once more, it begins like an earlier one.
  const isRepeated = probes.some((other) => other.page < page && other.first === first);
  return posts > 0 && !isRepeated && (from === null || newest === null || newest >= from);
}
