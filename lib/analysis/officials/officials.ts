import data from '../../../assets/lexicon/officials.json' with { type: 'json' };
import type { Official } from './official.ts';
import { nameParts, spellingKey } from './spelling.ts';

/** The built-in list, in the order of its file. */
export const OFFICIALS: readonly Official[] = data.officials;

/** An official, and whether the spelling that led to them is a full name or only a part of one. */
export interface SpellingMatch {
  readonly official: Official;
  readonly full: boolean;
}

/** Words at the end of a name that are no surname. */
const NAME_ENDINGS: ReadonlySet<string> = new Set(['ジュニア']);

let index: ReadonlyMap<string, readonly SpellingMatch[]> | null = null;

/** All officials whom a spelling can mean: by full name, short form, another spelling, last part or Latin name. */
export function findOfficials(spelling: string): readonly Official[] {
  return matchSpelling(spelling).map(({ official }) => official);
}

/** The same, telling full names from parts of names; each official once. */
export function matchSpelling(spelling: string): readonly SpellingMatch[] {
  index ??= buildIndex(OFFICIALS);
  return index.get(spellingKey(spelling)) ?? [];
}

function buildIndex(officials: readonly Official[]): Map<string, SpellingMatch[]> {
  const matches = new Map<string, SpellingMatch[]>();
  const add = (spelling: string, official: Official, full: boolean): void => {
    const key = spellingKey(spelling);
    const present = matches.get(key);
    if (present === undefined) matches.set(key, [{ official, full }]);
    else if (!present.some((match) => match.official === official)) present.push({ official, full });
  };
  // Full names go in before parts, so that a spelling which is both counts as full.
  for (const official of officials)
    for (const spelling of fullSpellings(official)) add(spelling, official, true);
  for (const official of officials) {
    add(official.short, official, false);
    const last = nameParts(official.name).at(-1)!;
    if (!NAME_ENDINGS.has(last)) add(last, official, false);
    for (const spelling of official.spellings) add(spelling, official, false);
  }
  return matches;
}

/** All spellings of a whole name; of a name in katakana, every spelling of the given name with every one of the surname. */
function fullSpellings(official: Official): string[] {
  const whole = [
    official.name,
    ...official.spellings.filter((spelling) => isFullSpelling(spelling, official)),
  ];
  if (official.spellings.length === 0 || official.reading !== null || official.short.includes('・'))
    return [...whole, official.latin];
  const parts = whole.map(nameParts);
  const given = new Set(parts.map((name) => name.slice(0, -1).join('')));
  const last = nameParts(official.name).at(-1)!;
  const surnames =
    official.short === last ? official.spellings.filter((spelling) => nameParts(spelling).length === 1) : [];
  const mixed = [...given]
    .filter((name) => name !== '')
    .flatMap((name) => surnames.map((surname) => name + surname));
  return [...whole, ...mixed, official.latin];
}

/** A spelling in two parts, or in kanji longer than the surname alone, gives the given name too. */
function isFullSpelling(spelling: string, official: Official): boolean {
  if (nameParts(spelling).length > 1) return true;
  return official.reading !== null && spelling.length > official.short.length;
}
