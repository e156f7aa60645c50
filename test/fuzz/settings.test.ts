import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { filterQuery, type LibraryFilter, parseFilter } from '../../lib/library/filter.ts';
import { parseRoute, routeHref } from '../../lib/library/route.ts';
import { DEFAULT_SETTINGS, LANGUAGES, parseSettings, type Settings } from '../../lib/settings/settings.ts';
import { damaged } from './arbitraries/damage.ts';
import { holds } from './holds.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record({
  kinds: fc.record({
    mention: fc.boolean(),
    speech: fc.boolean(),
    fragment: fc.boolean(),
    statement: fc.boolean(),
    note: fc.boolean(),
  }),
  colours: fc.constantFrom('soft', 'strong', 'lines'),
  print: fc.boolean(),
  legend: fc.boolean(),
  dwell: fc.nat({ max: 2_000 }),
  backupReminder: fc.constant(DEFAULT_SETTINGS.backupReminder),
  language: fc.constantFrom('browser', ...LANGUAGES),
});

describe('settings', () => {
  holds(
    'are read as they were stored',
    100,
    fc.property(anySettings, (settings) => {
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }),
  );

  holds(
    'of which parts are damaged keep the others, and are whole again',
    200,
    fc.property(fc.oneof(damaged(anySettings), fc.anything()), (stored) => {
      const settings = parseSettings(stored);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      expect(parseSettings(settings)).toEqual(settings);
      for (const [name, standard] of Object.entries(DEFAULT_SETTINGS)) {
        const part = parseSettings({ [name]: (stored as Record<string, unknown> | null)?.[name] });
        expect(settings[name as keyof Settings]).toEqual(part[name as keyof Settings] ?? standard);
      }
    }),
  );
});

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
const choice = fc.option(text.filter((value) => value !== ''));
const day = fc.option(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const anyFilter: fc.Arbitrary<LibraryFilter> = fc.record({
  words: text,
  person: choice,
  country: choice,
  tag: choice,
  blog: choice,
  from: day,
  to: day,
  kinds: fc.uniqueArray(
    text.filter((value) => value !== ''),
    { maxLength: 3 },
  ),
});

describe('an address of the library', () => {
  holds(
    'leads back to the place with its filter, through a real address too',
    200,
    fc.property(
      text,
      fc.array(
        text.filter((part) => part !== ''),
        { maxLength: 3 },
      ),
      anyFilter,
      (section, path, filter) => {
        const href = routeHref(section, path, filterQuery(filter));
        const { hash } = new URL(href, 'https://extension.example/library.html');
        for (const address of [href, hash]) {
          const route = parseRoute(address);
          expect(route).toMatchObject({ section, path });
          expect(parseFilter(route.query)).toEqual(filter);
        }
      },
    ),
  );

  holds(
    'that anybody typed is read, and leads to what was read',
    200,
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webFragments().map((hash) => `#${hash}`),
      ),
      (hash) => {
        const { section, path, query } = parseRoute(hash);
        const filter = parseFilter(query);
        const again = parseRoute(routeHref(section, path, filterQuery(filter)));
        expect(again.path.map((part) => part.toWellFormed())).toEqual(
          path.map((part) => part.toWellFormed()),
        );
        expect(parseFilter(again.query)).toEqual(filter);
      },
    ),
  );
});
