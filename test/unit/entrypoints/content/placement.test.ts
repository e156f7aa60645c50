import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../entrypoints/content/box.ts';
import { cornerIn, findRoom, keepInside, type Writing } from '../../../../entrypoints/content/placement.ts';

const WINDOW: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const CARD = { width: 384, height: 300 };

const line = (left: number, top: number, width = 80, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('findRoom', () => {
  it('prefers the room below the line', () => {
    expect(findRoom([line(100, 200)], null, 'horizontal', CARD, WINDOW).side).toBe('below');
  });

  it('goes above where the card fits only there', () => {
    expect(findRoom([line(100, 400)], null, 'horizontal', CARD, WINDOW).side).toBe('above');
  });

  it('takes the larger side where the card fits on none', () => {
    const tall = { width: 384, height: 560 };
    expect(findRoom([line(100, 250)], null, 'horizontal', tall, WINDOW).side).toBe('below');
    expect(findRoom([line(100, 350)], null, 'horizontal', tall, WINDOW).side).toBe('above');
  });

  it('stands beside the column in vertical writing', () => {
    expect(findRoom([line(600, 50, 24, 200)], null, 'vertical', CARD, WINDOW).side).toBe('left');
    expect(findRoom([line(100, 50, 24, 200)], null, 'vertical', CARD, WINDOW).side).toBe('right');
  });

  it('spares all lines of a mark where they leave room', () => {
    const lines = [line(100, 100), line(50, 124), line(50, 148)];
    expect(findRoom(lines, { x: 120, y: 110 }, 'horizontal', CARD, WINDOW).kept.bottom).toBe(172);
  });

  it('spares the line of the pointer, whole, where the mark fills the window', () => {
    const rows = Array.from({ length: 24 }, (_, row) => row * 25);
    const lines = rows.flatMap((top) => [line(50, top), line(130, top, 200)]);
    const { kept } = findRoom(lines, { x: 60, y: 80 }, 'horizontal', CARD, WINDOW);
    expect(kept).toEqual({ left: 50, right: 330, top: 75, bottom: 99 });
  });
});

describe('a card in its room', () => {
  const box = fc
    .record({
      left: fc.integer({ min: -200, max: 900 }),
      top: fc.integer({ min: 0, max: 560 }),
      width: fc.integer({ min: 1, max: 600 }),
      height: fc.integer({ min: 10, max: 40 }),
    })
    .map(({ left, top, width, height }) => line(left, top, width, height));
  const writing = fc.constantFrom<Writing>('horizontal', 'vertical');
  const size = fc.record({
    width: fc.integer({ min: 200, max: 384 }),
    height: fc.integer({ min: 60, max: 560 }),
  });

  it('is inside the window and never on the line', () => {
    fc.assert(
      fc.property(box, writing, size, (mark, how, natural) => {
        const room = findRoom([mark], null, how, natural, WINDOW);
        const shown = {
          width: Math.min(natural.width, room.width),
          height: Math.min(natural.height, room.height),
        };
        const { x, y } = cornerIn(room, shown, mark.left, WINDOW);
        expect(x).toBeGreaterThanOrEqual(WINDOW.left);
        expect(y).toBeGreaterThanOrEqual(WINDOW.top);
        expect(x + shown.width).toBeLessThanOrEqual(WINDOW.right);
        expect(y + shown.height).toBeLessThanOrEqual(WINDOW.bottom);
        const isApart =
          x >= room.kept.right ||
          x + shown.width <= room.kept.left ||
          y >= room.kept.bottom ||
          y + shown.height <= room.kept.top;
        expect(isApart).toBe(true);
      }),
    );
  });

  it('has most of a window as low as the largest zoom makes it', () => {
    const low: Box = { left: 0, top: 0, right: 320, bottom: 200 };
    const room = findRoom([line(40, 86, 80, 28)], null, 'horizontal', CARD, low);
    expect(room.height).toBeGreaterThanOrEqual(70);
    expect(room.width).toBeGreaterThanOrEqual(300);
  });
});

describe('keepInside', () => {
  it.each([
    [
      { x: 900, y: 100 },
      { x: 408, y: 100 },
    ],
    [
      { x: -50, y: 900 },
      { x: 8, y: 292 },
    ],
    [
      { x: 200, y: 200 },
      { x: 200, y: 200 },
    ],
  ])('%o becomes %o', (wanted, kept) => {
    expect(keepInside(wanted, CARD, WINDOW)).toEqual(kept);
  });
});
