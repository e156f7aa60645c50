import { describe, expect, it } from 'vitest';
import { isHeadingFor, isOnTheWay } from '../../../../entrypoints/content/corridor.ts';

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

describe('isOnTheWay to a card at the side', () => {
  const column = { left: 500, right: 524, top: 100, bottom: 300 };
  const cardLeft = { left: 100, right: 480, top: 100, bottom: 500 };

  it.each([
    ['between the two', 490, 200, true],
    ['on the column’s other side', 560, 200, false],
    ['above both', 490, 40, false],
  ])('%s', (_, x, y, expected) => {
    expect(isOnTheWay({ x, y }, column, cardLeft)).toBe(expected);
  });
});

describe('isHeadingFor', () => {
  it.each([
    ['straight down to it', [300, 50], [300, 60], true],
    ['aslant over other text', [20, 100], [40, 115], true],
    ['past its corner', [20, 100], [80, 101], false],
    ['away from it', [300, 120], [300, 100], false],
    ['along above it', [100, 100], [140, 100], false],
    ['out of it, downwards', [300, 450], [300, 470], false],
    ['nowhere', [300, 50], [300, 50], false],
  ] as const)('%s', (_, [x0, y0], [x1, y1], expected) => {
    expect(isHeadingFor({ x: x0, y: y0 }, { x: x1, y: y1 }, cardBelow)).toBe(expected);
  });
});
