import { type Box, boxAround, boxesMeet, boxHolds, type Size } from './box.ts';
import type { Point } from './pointer-rest.ts';

/** Distance of a card to its line, in CSS px. */
export const GAP = 8;

/** Distance to the window's edge that is kept where there is room for it, in CSS px. */
export const MARGIN = 8;

/** A card of this height can be read in, in CSS px: where the whole mark leaves less, the card may lie on its other lines. */
const COMFORT = 220;

/** Where a card stands, seen from its line. In vertical writing the sides come first. */
export type Side = 'below' | 'above' | 'left' | 'right';

const SIDES = {
  horizontal: ['below', 'above'],
  vertical: ['left', 'right', 'below', 'above'],
} as const satisfies Readonly<Record<string, readonly Side[]>>;

/** The direction in which a text's lines run. */
export type Writing = keyof typeof SIDES;

/** The side of its line on which a card stands, and how large it may be there. */
export interface Room extends Size {
  readonly side: Side;
  /** What the card leaves free. */
  readonly kept: Box;
}

/**
 * Finds the side for a card: the first on which it fits as it is, else the one that gives it most.
 *
 * @param lines the rectangles of its mark; one at least.
 * @param point where the pointer is; null for none. Of a mark too large for the window, the card spares the line there.
 * @param natural the card's size where nothing limits it.
 */
export function findRoom(
  lines: readonly Box[],
  point: Point | null,
  writing: Writing,
  natural: Size,
  window: Box,
): Room {
  const visible = lines.filter((line) => boxesMeet(line, window));
  const whole = boxAround(visible.length > 0 ? visible : lines)!;
  const room = bestRoom(whole, writing, natural, window);
  const wanted: Size = { ...natural, height: Math.min(natural.height, COMFORT) };
  return share(room, wanted) >= 1
    ? room
    : bestRoom(lineAt(visible.length > 0 ? visible : lines, point, writing), writing, natural, window);
}

function bestRoom(kept: Box, writing: Writing, natural: Size, window: Box): Room {
  const rooms = SIDES[writing].map((side) => roomOn(side, kept, window));
  const fitting = rooms.find((room) => share(room, natural) >= 1);
  return fitting ?? rooms.reduce((a, b) => (share(b, natural) > share(a, natural) ? b : a));
}

/** How much of a size a room holds: 1 or more where it fits. */
function share(room: Size, { width, height }: Size): number {
  return Math.min(room.width / width, room.height / height);
}

function roomOn(side: Side, kept: Box, window: Box): Room {
  const across = {
    width: window.right - window.left - 2 * MARGIN,
    height: window.bottom - window.top - 2 * MARGIN,
  };
  const room = {
    below: { ...across, height: window.bottom - kept.bottom - GAP - MARGIN },
    above: { ...across, height: kept.top - window.top - GAP - MARGIN },
    left: { ...across, width: kept.left - window.left - GAP - MARGIN },
    right: { ...across, width: window.right - kept.right - GAP - MARGIN },
  }[side];
  return { side, kept, width: Math.max(0, room.width), height: Math.max(0, room.height) };
}

/** The line of a mark that the pointer is on: all its rectangles there, since a link cuts a line. */
function lineAt(rects: readonly Box[], point: Point | null, writing: Writing): Box {
  const at = (point && rects.find((rect) => boxHolds(rect, point, 1))) ?? rects[0]!;
  const isSameLine = (rect: Box) =>
    writing === 'horizontal'
      ? rect.top < at.bottom && at.top < rect.bottom
      : rect.left < at.right && at.left < rect.right;
  return boxAround(rects.filter((rect) => rect === at || isSameLine(rect)))!;
}

/**
 * The top left corner of a card on its side: along the line where the pointer or the line begins, moved as far as the
 * window asks for it.
 *
 * @param size what the card takes, no more than the room.
 * @param along where on the line the card begins, if there is room: x, or y beside a vertical line.
 */
export function cornerIn({ side, kept }: Room, size: Size, along: number, window: Box): Point {
  const x = clamp(along, window.left + MARGIN, window.right - MARGIN - size.width);
  const y = clamp(along, window.top + MARGIN, window.bottom - MARGIN - size.height);
  switch (side) {
    case 'below':
      return { x, y: clamp(kept.bottom + GAP, window.top, window.bottom - size.height) };
    case 'above':
      return { x, y: clamp(kept.top - GAP - size.height, window.top, window.bottom - size.height) };
    case 'left':
      return { x: clamp(kept.left - GAP - size.width, window.left, window.right - size.width), y };
    case 'right':
      return { x: clamp(kept.right + GAP, window.left, window.right - size.width), y };
  }
}

/** A corner as near to the wanted one as keeps a card inside the window. */
export function keepInside({ x, y }: Point, size: Size, window: Box): Point {
  return {
    x: clamp(x, window.left + MARGIN, window.right - MARGIN - size.width),
    y: clamp(y, window.top + MARGIN, window.bottom - MARGIN - size.height),
  };
}

/** The lower bound wins where there is no room between the two. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
