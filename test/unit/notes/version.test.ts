import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, raiseVersion, timeOfChange } from '../../../lib/notes/version.ts';

describe('compareVersions', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, 'equal'],
    [{ a: 2 }, { a: 1 }, 'after'],
    [{ a: 1 }, { a: 1, b: 1 }, 'before'],
    [{ a: 2, b: 1 }, { a: 1, b: 2 }, 'concurrent'],
    [{ a: 1 }, { b: 1 }, 'concurrent'],
    [{}, { a: 1 }, 'before'],
  ] as const)('of %j and %j tells that the first is %s', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order);
  });

  it('sees every change as later than what was changed', () => {
    const version = fc.dictionary(fc.string(), fc.integer({ min: 1 }));
    fc.assert(
      fc.property(version, fc.string(), (before, replica) => {
        const after = raiseVersion(before, replica);
        expect(compareVersions(after, before)).toBe('after');
        expect(compareVersions(before, after)).toBe('before');
      }),
    );
  });
});

describe('timeOfChange', () => {
  it('stays a time that a note can hold, whatever a file says', () => {
    const last = '9999-12-31T23:59:59.999Z';
    expect(timeOfChange(last, new Date())).toBe(last);
  });
});
