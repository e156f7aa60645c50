import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/notes/canonical.ts';
import { isSame } from '../../../lib/notes/same.ts';

/** The same value with the properties of each object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

it('values are the same whatever the order of their properties, and so is their text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [one, other] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
      expect(isSame(one, turned(one))).toBe(true);
      expect(canonicalJson(turned(one))).toBe(canonicalJson(one));
      expect(isSame(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
  );
});

it('values that differ in one place are not the same', () => {
  expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: 0 }] })).toBe(false);
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame(null, {})).toBe(false);
});
