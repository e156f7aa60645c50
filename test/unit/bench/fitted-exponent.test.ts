import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedExponent } from '../../bench/fitted-exponent.ts';

describe('fittedExponent', () => {
  it('finds the exponent of every power law', () => {
    const exponent = fc.double({ min: 0, max: 3, noNaN: true });
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(exponent, factor, (k, a) => {
        const points = [1, 10, 100].map((x) => [x, a * x ** k] as const);
        expect(fittedExponent(points)).toBeCloseTo(k, 6);
      }),
    );
  });
});
