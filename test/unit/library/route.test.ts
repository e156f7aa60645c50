import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeHref } from '../../../lib/library/route.ts';

describe('the address of a place in the library', () => {
  it('leads back to the place, whatever a key holds', () => {
    const parts = fc.array(fc.string({ unit: 'binary', minLength: 1 }).filter((part) => part.isWellFormed()));
    fc.assert(
      fc.property(fc.constantFrom('notes', 'people'), parts, fc.string(), (section, path, words) => {
        const query = new URLSearchParams({ q: words });
        const route = parseRoute(routeHref(section, path, query));
        expect(route).toMatchObject({ section, path });
        expect(route.query.get('q')).toBe(query.get('q'));
      }),
    );
  });

  it('has nothing behind the place where nothing is filtered', () => {
    expect(routeHref('people', ['ヴェルトリン・オ/ルカ'])).toBe(
      `#people/${encodeURIComponent('ヴェルトリン・オ/ルカ')}`,
    );
  });

  it('bears half a character in a key', () => {
    expect(routeHref('people', ['\ud800'])).toBe('#people/%EF%BF%BD');
  });

  it('bears what people type', () => {
    expect(parseRoute('')).toMatchObject({ section: '', path: [] });
    expect(parseRoute('#people/100%')).toMatchObject({ section: 'people', path: ['100%'] });
    expect(parseRoute('#notes/')).toMatchObject({ section: 'notes', path: [] });
  });
});
