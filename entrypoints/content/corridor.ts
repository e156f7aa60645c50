import { type Box, boxHolds } from './box.ts';
import type { Point } from './pointer-rest.ts';

/** A pointer may stray this far from the way, in CSS px. */
const SLACK = 12;

/**
 * Whether a point lies on the way between a mark and its card: in either of them, or between the two. The way is as wide
 * as the wider of both where they overlap sideways, since a reader moves to the card's middle as well as straight on.
 */
export function isOnTheWay(point: Point, mark: Box, card: Box): boolean {
  if (boxHolds(card, point, SLACK) || boxHolds(mark, point, SLACK)) return true;
  const below: Box = {
    left: Math.min(mark.left, card.left),
    right: Math.max(mark.right, card.right),
    top: Math.min(mark.bottom, card.bottom),
    bottom: Math.max(mark.top, card.top),
  };
  const beside: Box = {
    left: Math.min(mark.right, card.right),
    right: Math.max(mark.left, card.left),
    top: Math.min(mark.top, card.top),
    bottom: Math.max(mark.bottom, card.bottom),
  };
  return [below, beside].some(
    (way) => way.left < way.right && way.top < way.bottom && boxHolds(way, point, SLACK),
  );
}

/**
 * Whether a pointer that moved from one point to another goes towards a card: the new point lies in the triangle between
 * the old one and the card's outline, whatever the pointer passes on its way.
 *
 * The idea is that of Bruce Tognazzini's submenus, https://www.asktog.com/columns/032SliderCascade.html
 */
export function isHeadingFor(from: Point, to: Point, card: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (dx === 0 && dy === 0) return false;
  const x = reach(from.x, dx, card.left - SLACK, card.right + SLACK);
  const y = reach(from.y, dy, card.top - SLACK, card.bottom + SLACK);
  // The ray is inside the card where it is between both pairs of edges at once, and ahead of where it began.
  return Math.max(x.enter, y.enter) <= Math.min(x.leave, y.leave) && Math.min(x.leave, y.leave) >= 0;
}

/** When a point that moves by `step` a time unit is between two edges; always or never where it does not move. */
function reach(from: number, step: number, low: number, high: number): { enter: number; leave: number } {
  if (step === 0)
    return from >= low && from <= high
      ? { enter: Number.NEGATIVE_INFINITY, leave: Number.POSITIVE_INFINITY }
      : { enter: Number.POSITIVE_INFINITY, leave: Number.NEGATIVE_INFINITY };
  const [a, b] = [(low - from) / step, (high - from) / step];
  return { enter: Math.min(a, b), leave: Math.max(a, b) };
}
