import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBy } from '../../lib/count-by.ts';

it('counts the items under each key', () => {
  expect([...countBy(['外相', '首相', '外務'], (word) => word.charAt(0))]).toEqual([
    ['外', 2],
    ['首', 1],
  ]);
});

it('counts every item once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (words) => {
      const sum = [...countBy(words, (word) => word).values()].reduce((total, count) => total + count, 0);
      expect(sum).toBe(words.length);
    }),
  );
});
