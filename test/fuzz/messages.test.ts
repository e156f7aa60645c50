import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { isPageRequest } from '../../lib/messages/page-request.ts';
import { BackgroundRequestSchema } from '../../lib/messages/validation.ts';
import { damaged } from './arbitraries/damage.ts';
import { anyRequest } from './arbitraries/requests.ts';
import { holds } from './holds.ts';

const read = (message: unknown) => v.safeParse(BackgroundRequestSchema, message);

/** Whether everything that was taken stood so in what was sent: properties that nobody knows may be left out. */
function isPartOf(taken: unknown, sent: unknown): boolean {
  if (Object.is(taken, sent)) return true;
  if (typeof taken !== 'object' || typeof sent !== 'object' || taken === null || sent === null) return false;
  if (Array.isArray(taken) && taken.length !== (sent as unknown[]).length) return false;
  return Object.entries(taken).every(
    ([key, value]) => Object.hasOwn(sent, key) && isPartOf(value, sent[key as keyof typeof sent]),
  );
}

describe('a message to the background', () => {
  holds(
    'of ours is taken as it was sent, in both browsers',
    250,
    fc.property(anyRequest, (request) => {
      expect(read(request).output).toEqual(request);
      // Chromium sends JSON.
      expect(read(JSON.parse(JSON.stringify(request))).output).toEqual(request);
    }),
  );

  holds(
    'that is changed somewhere is refused, or taken as it is',
    400,
    fc.property(damaged(anyRequest), (message) => {
      const { success, output } = read(message);
      if (!success) return;
      expect(isPartOf(output, message)).toBe(true);
      expect(read(output).output).toEqual(output);
    }),
  );

  holds(
    'or to a page that is anything at all throws nothing',
    150,
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      (message) => {
        expect(read(message).success).toBe(false);
        expect(isPageRequest(message)).toBe(false);
      },
    ),
  );
});
