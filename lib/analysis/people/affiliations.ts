import type { Span } from '../types.ts';
import type { Finding } from './finding.ts';
import { COUNTRY_OF, Role, WORDS } from './lexicon.ts';
import { noteEnding } from './notes.ts';
import { isOrganisation, isPlace, type Reading, tokenEnding } from './reading.ts';

/** How long the words before の may be that tell where a person belongs. */
const LONGEST_AFFILIATION = 20;
const AFFILIATION = Role.country | Role.countrySign | Role.body;

/** The country or body that the text joins to a title: 米 in ブリンケン米国務長官, ロシア外務省 in ロシア外務省のザハロワ情報局長. */
export function affiliationOf(reading: Reading, finding: Finding): Span | null {
  const { title } = finding;
  if (title !== null) {
    const end = WORDS.longest(reading.text, title.start, AFFILIATION);
    if (end > 0 && end < title.end) return { start: title.start, end };
  }
  return wordsBeforeNo(reading, finding.start);
}

/** The title without the country or body that it begins with. */
export function titleWithoutAffiliation(reading: Reading, title: Span): string {
  const end = WORDS.longest(reading.text, title.start, AFFILIATION);
  return reading.text.slice(end > 0 && end < title.end ? end : title.start, title.end);
}

/** The country that a span begins with, by its first name in the list (米 and 米国 are アメリカ), or null. */
export function countryIn(reading: Reading, span: Span | null): string | null {
  if (span === null) return null;
  const end = WORDS.longest(reading.text, span.start, Role.country | Role.countrySign);
  return end < 0 || end > span.end ? null : (COUNTRY_OF.get(reading.text.slice(span.start, end)) ?? null);
}

/** The noun phrase before の, if it holds a country, a place or an organisation. */
function wordsBeforeNo(reading: Reading, end: number): Span | null {
  const { text } = reading;
  if (text[end - 1] !== 'の') return null;
  const last = noteEnding(text, end - 1)?.start ?? end - 1;
  let start = last;
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
    tells ||=
      (WORDS.rolesOf(token.surface) & Role.publicBody) !== 0 ||
      isPlace(token) ||
      isOrganisation(token) ||
      (WORDS.rolesOf(token.surface) & AFFILIATION) !== 0;
    start = token.start;
  }
  return tells ? { start, end: last } : null;
}
