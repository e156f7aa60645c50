import type { Span } from '../types.ts';
import type { Finding } from './finding.ts';
import { COUNTRY_OF, Role, WORDS } from './lexicon.ts';
import { noteEnding } from './notes.ts';
import { isOrganisation, isPlace, type Reading, tokenEnding } from './reading.ts';

/** How long the words before の may be that tell where a person belongs. */
const LONGEST_AFFILIATION = 20;
/** Over how many noun phrases the affiliation may lie from the name: ハマスの政治部門の…. */
const MOST_HOPS = 3;
const AFFILIATION = Role.country | Role.countrySign | Role.body;
const TELLING = AFFILIATION | Role.publicBody;

/** The country or body that the text joins to a title: 米 in ブリンケン米国務長官, ロシア外務省 in ロシア外務省のザハロワ情報局長. */
export function affiliationOf(reading: Reading, finding: Finding): Span | null {
  const { title } = finding;
  if (title !== null && title.coreStart > title.start) return { start: title.start, end: title.coreStart };
  const start = title === null ? finding.start : Math.min(finding.start, title.start);
  return wordsBefore(reading, reading.text[start - 1] === 'の' ? start - 1 : start);
}

/** The country that a span begins with, by its first name in the list (米 and 米国 are アメリカ), or null. */
export function countryIn(reading: Reading, span: Span | null): string | null {
  if (span === null) return null;
  const end = WORDS.longest(reading.text, span.start, Role.country | Role.countrySign);
  return end < 0 || end > span.end ? null : (COUNTRY_OF.get(reading.text.slice(span.start, end)) ?? null);
}

/** The noun phrase that ends at a position, if it holds a country, a place or an organisation; else the one before it. */
function wordsBefore(reading: Reading, position: number): Span | null {
  let at = position;
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const end = noteEnding(reading.text, at)?.start ?? at;
    let start = end;
    let tells = false;
    for (;;) {
      const token = tokenEnding(reading, start);
      if (
        token === undefined ||
        token.pos !== '名詞' ||
        token.detail1 === '代名詞' ||
        token.detail1 === '非自立'
      )
        break;
      if (end - token.start > LONGEST_AFFILIATION) break;
      tells ||= isPlace(token) || isOrganisation(token) || (WORDS.rolesOf(token.surface) & TELLING) !== 0;
      start = token.start;
    }
    if (start === end) return null;
    if (tells) return { start, end };
    if (reading.text[start - 1] !== 'の') return null;
    at = start - 1;
  }
  return null;
}
