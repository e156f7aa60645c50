import { expect, it } from 'vitest';
import { distanceToClear } from '../../../../entrypoints/content/scroll-clear.ts';

const free = { top: 0, bottom: 280 };
const line = (top: number, height = 24) => ({ left: 0, right: 100, top, bottom: top + height });

it.each([
  ['stays where it can be read', line(100), 0],
  ['comes up from under the sheet', line(500), 500 + 24 + 8 - 280],
  ['comes down from above the window', line(-30), -38],
  ['is scrolled no further than its beginning where it is higher than the room', line(100, 400), 92],
])('a line %s', (_, rect, distance) => {
  expect(distanceToClear(rect, free)).toBe(distance);
});
