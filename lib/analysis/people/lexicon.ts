import countries from '../../../assets/lexicon/people/countries.json' with { type: 'json' };
import honorifics from '../../../assets/lexicon/people/honorifics.json' with { type: 'json' };
import katakanaWords from '../../../assets/lexicon/people/katakana-words.json' with { type: 'json' };
import names from '../../../assets/lexicon/people/names.json' with { type: 'json' };
import organisations from '../../../assets/lexicon/people/organisations.json' with { type: 'json' };
import roles from '../../../assets/lexicon/people/roles.json' with { type: 'json' };
import titleParts from '../../../assets/lexicon/people/title-parts.json' with { type: 'json' };
import titles from '../../../assets/lexicon/people/titles.json' with { type: 'json' };
import { WordTrie } from './word-trie.ts';

/** What a word can be around a name, as bits: a word may be several things (首相 is a title, and a part of 首相補佐官). */
export const Role = {
  /** A title of public office (外相), which can close a title. */
  officialTitle: 1 << 0,
  /** Any other title that can follow a name (選手). */
  otherTitle: 1 << 1,
  /** A noun that tells of a person only before the name (側近の…), with a public standing. */
  officialRole: 1 << 2,
  /** The same without public standing. */
  otherRole: 1 << 3,
  /** A word inside a title: 元, 国務, 共産党. */
  titlePart: 1 << 4,
  /** A word after a title that belongs to it: 代行. */
  titleTail: 1 << 5,
  /** A word that joins two titles: 兼. */
  titleJoint: 1 << 6,
  /** What after a title shows that it names an institution: 府 after 大統領. */
  notTitleBefore: 1 << 7,
  /** A country by a full name. */
  country: 1 << 8,
  /** A country by one sign: 米. */
  countrySign: 1 << 9,
  /** A capital city. */
  capital: 1 << 10,
  /** An international body, a ministry abroad, an armed group. */
  body: 1 << 11,
  /** An honorific that names alone have: 氏. */
  certainHonorific: 1 << 12,
  /** What after a name makes the whole an organisation, a place or a thing: 政権. */
  organisationEnding: 1 << 13,
  /** What can directly follow a name that still means the person: 自身. */
  personalNoun: 1 << 14,
  /** An honorific that other words have too: さん. */
  familiarHonorific: 1 << 15,
  /** A public body, or the end of its name: 省, 党, 軍. */
  publicBody: 1 << 16,
  /** A word of kinship: 妹. */
  kin: 1 << 17,
} as const;

/** How many letters the words for public bodies have at most. */
const LONGEST_PUBLIC_BODY = 12;

/** All words around names, in their roles. */
export const WORDS = new WordTrie();

function add(words: readonly string[], role: number): void {
  for (const word of words) WORDS.add(word, role);
}

for (const group of Object.values(titles.groups))
  add(group.words, group.official ? Role.officialTitle : Role.otherTitle);
for (const group of Object.values(roles.groups))
  add(group.words, group.official ? Role.officialRole : Role.otherRole);
add(roles.groups.kin.words, Role.kin);
add(titleParts.groups.prefecture.words, Role.titlePart);
for (const office of ['市長', '副市長', '市議', '市議会議員', '市議会議長']) {
  add(
    titleParts.groups.city.words.map((city) => city + office),
    Role.officialTitle,
  );
}
add(titleParts.groups.after.words, Role.titleTail);
add(titleParts.groups.joint.words, Role.titleJoint);
add(titleParts.groups.notTitleBefore.words, Role.notTitleBefore);
add(honorifics.groups.certain.words, Role.certainHonorific);
add(honorifics.groups.familiar.words, Role.familiarHonorific);
add(organisations.groups.endings.words, Role.organisationEnding);
add(organisations.groups.personal.words, Role.personalNoun);
add(organisations.groups.public.words, Role.publicBody);
for (const word of [...titleParts.groups.before.words, ...titleParts.groups.field.words])
  WORDS.add(word, Role.titlePart | (isPublicBody(word) ? Role.publicBody : 0));
add(countries.bodies, Role.body);
for (const country of countries.countries) {
  add(country.names, Role.country);
  add(country.short, Role.countrySign);
  add(country.capitals, Role.capital);
}

/** One-kanji surnames of China, Korea and Vietnam. */
export const CHINESE_KOREAN_SURNAMES: ReadonlySet<string> = new Set(names.groups.chineseKoreanSurnames.words);
/** Two-kanji surnames of China and Korea. */
export const CHINESE_KOREAN_DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  names.groups.chineseKoreanDoubleSurnames.words,
);
/** One-kanji Japanese surnames that are ordinary words too. */
export const COMMON_WORD_SURNAMES: ReadonlySet<string> = new Set(names.groups.commonWordSurnames.words);
/** Places whose names are surnames too. */
export const PLACE_SURNAMES: ReadonlySet<string> = new Set(names.groups.placeSurnames.words);
/** Foreign given names in katakana. */
export const FOREIGN_GIVEN_NAMES: ReadonlySet<string> = new Set(names.groups.foreignGivenNames.words);
/** Korean surnames in katakana. */
export const KOREAN_SURNAMES: ReadonlySet<string> = new Set(names.groups.koreanSurnames.words);
/** Small words inside foreign surnames, in katakana. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(names.groups.nameParticles.words);
/** Katakana words of organisations, works and facilities. */
export const KATAKANA_WORDS: ReadonlySet<string> = new Set(katakanaWords.words);
/** Names of organisations and places that have the form of a foreign full name. */
export const OTHER_KATAKANA_NAMES: ReadonlySet<string> = new Set(organisations.groups.katakanaNames.words);
/** Surnames in katakana that are ordinary words too, but mostly people in the news. */
export const SURNAMES_OVER_WORDS: ReadonlySet<string> = new Set(names.groups.surnamesOverWords.words);
/** Old and variant kanji of names, with the usual form of each. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = new Map(
  names.groups.kanjiVariants.words.map((pair) => [pair[0]!, pair[1]!]),
);
/** The country that a name or a sign of it means, by its first name in the list. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  countries.countries.flatMap(({ names: forms, short }) =>
    [...forms, ...short].map((form): [string, string] => [form, forms[0]!]),
  ),
);

/** Whether a noun phrase names a public body: by its last word, or as a whole. */
export function isPublicBody(words: string): boolean {
  for (let length = Math.min(LONGEST_PUBLIC_BODY, words.length); length > 0; length--) {
    const roles = WORDS.rolesOf(words.slice(words.length - length));
    if ((roles & (Role.publicBody | Role.body)) !== 0) return true;
  }
  return false;
}
/** The readings of Korean surnames: each kanji with its katakana, and each katakana with its kanji. */
export const KOREAN_SURNAME_READINGS: ReadonlyMap<string, readonly string[]> = readingsOf(
  names.groups.koreanSurnameReadings.words,
);
/** Particles that a surname may be written together with. */
export const JOINED_PARTICLES: ReadonlySet<string> = new Set(names.groups.joinedParticles.words);

function readingsOf(words: readonly string[]): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const word of words) {
    const kanji = word[0]!;
    const katakana = word.slice(1);
    readings.set(kanji, [...(readings.get(kanji) ?? []), katakana]);
    readings.set(katakana, [...(readings.get(katakana) ?? []), kanji]);
  }
  return readings;
}
