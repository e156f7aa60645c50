import terms from '../../../assets/lexicon/official-terms.json' with { type: 'json' };
import { usualTitle } from '../people/usual-title.ts';
import type { Office, Official } from './official.ts';
import { isSamePlace, placeOf } from './places.ts';

/** A title as the text gives it, taken apart. */
export interface TextTitle {
  /** Without 前, 次期 and the like, in the form of the list. */
  readonly name: string;
  /** What its prefix says of the time: an office held now, earlier (元, 前) or soon (次期). */
  readonly time: 'now' | 'former' | 'coming';
}

/** How well a title of the text fits an office: the same, or only its last part (長官 for 国務長官). */
export type TitleFit = 'same' | 'part';

/** A note inside a title: 国家経済会議（NEC）委員長. */
const NOTE = /\([^()]*\)/gu;
const FORMER = /^(?:元|前々?|故|旧)/u;
const COMING = /^(?:次期|次|新)/u;
/** Before the end of a title these make another office of it: 大統領 is not a part of 副大統領. */
const OTHER_OFFICE = /(?:[副前元次準]|次席|臨時代理|第[1一])$/u;
const GENERIC: ReadonlySet<string> = new Set(terms.genericTitles);

/** Takes the titles of the text apart; 国務委員兼外相 gives two. */
export function readTitles(titles: readonly string[]): TextTitle[] {
  return titles
    .flatMap((title) => title.normalize('NFKC').replace(NOTE, '').split('兼'))
    .map((title) => {
      const former = title.replace(FORMER, '');
      if (former !== title) return { name: usualTitle(former), time: 'former' as const };
      const coming = title.replace(COMING, '');
      return { name: usualTitle(coming), time: coming === title ? ('now' as const) : ('coming' as const) };
    })
    .filter(({ name }) => name !== '');
}

/** How a title of the text fits an office of an official, or null. */
export function titleFit(title: TextTitle, office: Office, official: Official): TitleFit | null {
  const known = usualTitle(office.title.normalize('NFKC'));
  if (title.name === known) return 'same';
  if (title.name.endsWith(known)) return fitsWithPrefix(title.name.slice(0, -known.length), office, official);
  if (!known.endsWith(title.name)) return null;
  return OTHER_OFFICE.test(known.slice(0, -title.name.length)) ? null : 'part';
}

/** Whether a title alone tells too little to know whom a frequent surname means: 大使, 代表. */
export function isGenericTitle(title: TextTitle): boolean {
  return GENERIC.has(title.name);
}

/** 米国務長官, 国連事務総長, 国家安全保障担当大統領補佐官. */
function fitsWithPrefix(prefix: string, office: Office, official: Official): TitleFit | null {
  if (prefix.endsWith('担当')) return 'same';
  const place = placeOf(prefix);
  if (place === null) return null;
  return isSamePlace(place, office.of) || place === official.country ? 'same' : null;
}
