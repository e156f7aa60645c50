import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import terms from '../../../../assets/lexicon/official-terms.json' with { type: 'json' };
import countries from '../../../../assets/lexicon/people/countries.json' with { type: 'json' };
import { OFFICIALS } from '../../../../lib/analysis/officials/officials.ts';
import { spellingKey } from '../../../../lib/analysis/officials/spelling.ts';
import { firstDay, lastDay } from '../../../../lib/analysis/officials/tenure.ts';
import { PLURAL_OFFICES } from './plural-offices.ts';

/** The last month whose events the list may tell of. */
const LATEST = '2026-11-30';

/** A day, month or year of the real calendar. */
const DateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  v.check((date) => {
    const [year, month = 1, day = 1] = date.split('-').map(Number);
    const real = new Date(Date.UTC(year!, month - 1, day));
    return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
  }, 'No day of the calendar.'),
  v.check((date) => firstDay(date) <= LATEST, 'In the future.'),
);

const OfficeSchema = v.strictObject({
  title: v.pipe(v.string(), v.regex(/^[^\s()（）]+$/)),
  of: v.pipe(v.string(), v.nonEmpty()),
  from: DateSchema,
  to: v.nullable(DateSchema),
});

const OfficialSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  name: v.pipe(v.string(), v.regex(/^[^\s,、]+$/)),
  short: v.pipe(v.string(), v.nonEmpty()),
  spellings: v.array(v.pipe(v.string(), v.regex(/^[^\s,、]+$/))),
  latin: v.pipe(v.string(), v.regex(/^[A-Z]/)),
  reading: v.nullable(v.pipe(v.string(), v.regex(/^[ぁ-ゖァ-ヺー]+ [ぁ-ゖァ-ヺー]+$/))),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  offices: v.pipe(v.array(OfficeSchema), v.minLength(1)),
});

const FileSchema = v.strictObject({ about: v.string(), officials: v.array(OfficialSchema) });

const file = readFileSync(new URL('../../../../assets/lexicon/officials.json', import.meta.url), 'utf8');

describe('the list of officials', () => {
  it('has the form that its readers expect', () => {
    const result = v.safeParse(FileSchema, JSON.parse(file));
    expect(
      result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message} ${String(issue.input)}`) ?? [],
    ).toEqual([]);
  });

  it('names at least 500 people, each on a line of their own, by country and name', () => {
    expect(OFFICIALS.length).toBeGreaterThanOrEqual(500);
    const lines = file.split('\n').filter((line) => line.startsWith('{"id"'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(OFFICIALS.map(({ id }) => id));
    const order = OFFICIALS.map(({ country, name, id }) => `${country}\t${name}\t${id}`);
    expect(order).toEqual([...order].sort());
  });

  it('gives every person an id of their own', () => {
    expect(duplicates(OFFICIALS.map(({ id }) => id))).toEqual([]);
  });

  it('gives two people the same spelling only where an office tells them apart', () => {
    const bearers = new Map<string, Set<(typeof OFFICIALS)[number]>>();
    for (const official of OFFICIALS)
      for (const spelling of [official.name, ...official.spellings]) {
        const key = spellingKey(spelling);
        bearers.set(key, (bearers.get(key) ?? new Set()).add(official));
      }
    const confused = [...bearers].filter(
      ([, people]) =>
        duplicates([...people].flatMap(({ offices }) => [...new Set(offices.map(officeKey))])).length > 0,
    );
    expect(confused.map(([spelling]) => spelling)).toEqual([]);
  });

  it('repeats no spelling of a person', () => {
    const repeated = OFFICIALS.filter(
      ({ name, short, spellings }) =>
        duplicates([spellingKey(name), ...spellings.map(spellingKey)]).length > 0 ||
        spellings.some((spelling) => spellingKey(spelling) === spellingKey(short)),
    );
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  it('gives a reading to names in kanji and to no other', () => {
    const wrong = OFFICIALS.filter(
      ({ name, reading }) => /^\p{Script=Han}/u.test(name) !== (reading !== null),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('lets no office end before it starts, and lists them from the first', () => {
    const backwards = OFFICIALS.filter(({ offices }) =>
      offices.some(({ from, to }) => to !== null && firstDay(from) > lastDay(to)),
    );
    expect(backwards.map(({ id }) => id)).toEqual([]);
    const unordered = OFFICIALS.filter(({ offices }) =>
      offices.some((office, at) => at > 0 && office.from < offices[at - 1]!.from),
    );
    expect(unordered.map(({ id }) => id)).toEqual([]);
  });

  it('lets nobody hold an office of one holder at the same time as somebody else', () => {
    const terms = OFFICIALS.flatMap(({ id, offices }) =>
      offices.map((office) => ({ id, key: officeKey(office), from: office.from, to: office.to })),
    ).filter(({ key }) => !PLURAL_OFFICES.has(key));
    const overlaps = terms.flatMap((a, at) =>
      terms
        .slice(at + 1)
        .filter((b) => a.key === b.key && overlap(a, b))
        .map((b) => `${a.key}: ${a.id}, ${b.id}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('excepts from that only offices that the list knows', () => {
    const known = new Set(OFFICIALS.flatMap(({ offices }) => offices.map(officeKey)));
    expect([...PLURAL_OFFICES].filter((key) => !known.has(key))).toEqual([]);
  });

  it('places every office in a country or body that the words for countries and bodies know', () => {
    const places = new Set<string>([
      ...Object.values(terms.countryCodes),
      ...terms.bodies.map(([name]) => name!),
      // Too small for the list of countries.
      'CK',
      'TT',
    ]);
    const used = OFFICIALS.flatMap(({ country, offices }) => [
      country,
      ...offices.map((office) => office.of),
    ]);
    expect([...new Set(used)].filter((place) => !places.has(place))).toEqual([]);
  });

  it('gives codes to countries that the list of countries names', () => {
    const names = new Set(countries.countries.flatMap((country) => country.names));
    expect(Object.keys(terms.countryCodes).filter((name) => !names.has(name))).toEqual([]);
  });
});

function officeKey(office: { title: string; of: string }): string {
  return `${office.title}@${office.of}`;
}

/** Whether two terms overlap for certain: what is known by month or year only may still have followed on. */
function overlap(a: { from: string; to: string | null }, b: { from: string; to: string | null }): boolean {
  const start = [lastDay(a.from), lastDay(b.from)].sort().at(-1)!;
  const ends = [a.to, b.to].filter((to) => to !== null).map(firstDay);
  return ends.every((end) => start < end);
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
