import type { Note } from './model.ts';

/**
 * Compares notes on one post by where a reader comes across what they are about: the post as a whole, then its places in
 * order, then people; among equals the older first.
 */
export function inReadingOrder(a: Note, b: Note): number {
  return positionOf(a) - positionOf(b) || Date.parse(a.created) - Date.parse(b.created);
}

function positionOf({ target }: Note): number {
  switch (target.kind) {
    case 'post':
      return -1;
    case 'person':
      return Number.MAX_SAFE_INTEGER;
    default:
      return target.place.position.start;
  }
}
