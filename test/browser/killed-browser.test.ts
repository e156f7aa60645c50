import { describe, expect, it } from 'vitest';
import { killTest } from '../crash/kill-test.ts';

describe.each(['chromium', 'firefox'] as const)(
  'a browser that is killed while notes are written (%s)',
  (family) => {
    // `npm run kill-test` does it a hundred times.
    it('has every note that was acknowledged when it is opened again, and none of them half', async () => {
      const { notes, found, lost, half } = await killTest(family, { rounds: 2, seed: 11 });
      expect({ lost, half }).toEqual({ lost: [], half: [] });
      expect(found).toBe(notes);
      expect(notes).toBeGreaterThan(0);
    }, 120_000);
  },
);
