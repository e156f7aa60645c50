import { expect, it } from 'vitest';
import { lookUpLinks } from '../../../../components/card/look-up-links.ts';
import type { Identity } from '../../../../lib/analysis/types.ts';

const identity: Identity = {
  name: 'アンナ・ケルシュ',
  basis: 'office',
  latin: 'Anna Kirsch',
  reading: null,
  country: 'DE',
  office: null,
};

function queries(
  ...[heading]: Parameters<typeof lookUpLinks>
): [place: string, host: string, query: string][] {
  return lookUpLinks(heading).map(({ place, url }) => {
    const { host, searchParams } = new URL(url);
    return [place, host, searchParams.get('search') ?? searchParams.get('q') ?? ''];
  });
}

it('looks somebody on the list up by the name that it knows', () => {
  expect(queries({ name: 'ケルシュ', office: '独首相', identity, colour: 'red' })).toEqual([
    ['lookUpWikipediaJa', 'ja.wikipedia.org', 'アンナ・ケルシュ'],
    ['lookUpWikipediaEn', 'en.wikipedia.org', 'Anna Kirsch'],
    ['lookUpWeb', 'duckduckgo.com', 'アンナ・ケルシュ'],
  ]);
});

it('looks others up by the name in the post, on the web with their office', () => {
  expect(queries({ name: 'R&D・ヴェルトリン', office: '外相', identity: null, colour: 'red' })).toEqual([
    ['lookUpWikipediaJa', 'ja.wikipedia.org', 'R&D・ヴェルトリン'],
    ['lookUpWeb', 'duckduckgo.com', 'R&D・ヴェルトリン 外相'],
  ]);
});
