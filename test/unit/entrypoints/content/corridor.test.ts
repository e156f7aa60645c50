import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../../entrypoints/content/corridor.ts';

const mark = { left: 100, right: 180, top: 100, bottom: 120 };
const cardBelow = { left: 100, right: 480, top: 140, bottom: 400 };
const cardAbove = { left: 100, right: 480, top: 0, bottom: 80 };

describe('isOnTheWay', () => {
  it.each([
    ['on the mark', 140, 110, true],
    ['on the card', 300, 300, true],
    ['between mark and card', 140, 130, true],
    ['straying a little from the mark', 92, 110, true],
    ['far to the left', 40, 130, false],
    ['on the mark’s line, far beside it', 400, 105, false],
    ['above the mark', 140, 60, false],
    ['below the card', 300, 440, false],
  ])('with the card below: %s', (_, x, y, expected) => {
    expect(isOnTheWay({ x, y }, mark, cardBelow)).toBe(expected);
  });

  it('leads upwards to a card above', () => {
    expect(isOnTheWay({ x: 140, y: 90 }, mark, cardAbove)).toBe(true);
    expect(isOnTheWay({ x: 140, y: 150 }, mark, cardAbove)).toBe(false);
  });
});
