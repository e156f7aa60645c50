import type { Point } from './pointer-rest.ts';

/** A rectangle in CSS px of the viewport. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A pointer may stray this far from the way, in CSS px. */
const SLACK = 12;

/**
 * Whether a point lies on the way between a mark and its card: in either of them, or between the two. The way is as wide
 * as the wider of both where they overlap sideways, since a reader moves to the card's middle as well as straight down.
 */
export function isOnTheWay({ x, y }: Point, mark: Box, card: Box): boolean {
  if (holds(card, x, y) || holds(mark, x, y)) return true;
  const between: Box = {
    left: Math.min(mark.left, card.left),
    right: Math.max(mark.right, card.right),
    top: Math.min(mark.bottom, card.bottom),
    bottom: Math.max(mark.top, card.top),
  };
  return between.top < between.bottom && holds(between, x, y);
}

function holds({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
