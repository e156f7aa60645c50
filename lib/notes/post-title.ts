import type { PostReference } from './model.ts';

/** What a post is called where it is listed: its title, or its address where it has none. */
export function shownTitle({ title, permalink }: PostReference): string {
  return title.trim() === '' ? permalink : title;
}
