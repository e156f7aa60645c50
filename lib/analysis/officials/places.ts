import terms from '../../../assets/lexicon/official-terms.json' with { type: 'json' };
import countries from '../../../assets/lexicon/people/countries.json' with { type: 'json' };

/** What follows the name of a country in the name of one of its organs: ロシア外務省, 米軍. */
const ORGAN = /(?:[省庁府院軍]|政府|議会|当局|中銀|大使館|外交部|国防部)$/u;

const PLACES: ReadonlyMap<string, string> = collectPlaces();
const COUNTRY_NAMES: readonly string[] = countries.countries
  .flatMap(({ names, short }) => [...names, ...short])
  .filter((name) => PLACES.has(name))
  .sort((a, b) => b.length - a.length);
const PART_OF: Readonly<Record<string, string>> = terms.partOf;

/**
 * What an affiliation as the text gives it (米, ロシア外務省, ホワイトハウス, 国際連合) stands for: a country code or the name
 * of an organisation as in {@link Office.of}; null when the lexicon does not know it.
 */
export function placeOf(affiliation: string): string | null {
  const name = affiliation.normalize('NFKC');
  const place = PLACES.get(name);
  if (place !== undefined) return place;
  if (!ORGAN.test(name)) return null;
  const country = COUNTRY_NAMES.find((candidate) => name.startsWith(candidate));
  return country === undefined ? null : PLACES.get(country)!;
}

/** Whether two places are the same, or one a part of the other: 欧州委員会 and EU. */
export function isSamePlace(a: string, b: string): boolean {
  return a === b || PART_OF[a] === b || PART_OF[b] === a;
}

function collectPlaces(): Map<string, string> {
  const places = new Map<string, string>();
  const codes: Readonly<Record<string, string>> = terms.countryCodes;
  for (const { names, short } of countries.countries) {
    const code = names.map((name) => codes[name]).find((found) => found !== undefined);
    if (code === undefined) continue;
    for (const name of [...names, ...short]) places.set(name.normalize('NFKC'), code);
  }
  for (const [code, organs] of Object.entries(terms.organs))
    for (const organ of organs) places.set(organ.normalize('NFKC'), code);
  for (const body of terms.bodies) for (const name of body) places.set(name.normalize('NFKC'), body[0]!);
  return places;
}
