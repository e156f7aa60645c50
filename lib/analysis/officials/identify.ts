import terms from '../../../assets/lexicon/official-terms.json' with { type: 'json' };
import { FOREIGN_GIVEN_NAMES } from '../people/lexicon.ts';
import type { IdentityBasis } from '../types.ts';
import type { Official } from './official.ts';
import { matchSpelling, type SpellingMatch } from './officials.ts';
import { isSamePlace, placeOf } from './places.ts';
import { isKatakanaKey, spellingKey, withoutInitials } from './spelling.ts';
import { type Tenure, tenureAt } from './tenure.ts';
import { isGenericTitle, readTitles, type TextTitle, titleFit } from './title-fit.ts';

/** What a text tells of a person: how it names them, their titles, and the countries and bodies joined to these. */
export interface NamedPerson {
  /** The longest form of the name. */
  readonly name: string;
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly affiliations: readonly string[];
}

const COMMON_SURNAMES: ReadonlySet<string> = new Set(terms.commonSurnames.map(spellingKey));
/** Shorter surnames in katakana are too often somebody else's. */
const DISTINCTIVE_LENGTH = { withPlace: 3, alone: 4 } as const;

/** How well a title and its time fit, best last. */
const Rank = { none: 0, partOfTitleEarlier: 1, partOfTitle: 2, sameTitleEarlier: 3, sameTitle: 4 } as const;
const RANKS = {
  same: { inTime: Rank.sameTitle, earlier: Rank.sameTitleEarlier },
  part: { inTime: Rank.partOfTitle, earlier: Rank.partOfTitleEarlier },
} as const;

/** Who of the list a person is, and what that rests on. */
export interface Identification {
  readonly official: Official;
  readonly basis: IdentityBasis;
}

/**
 * Decides which official of the built-in list a person of a text is, or null. A full name decides; several officials of one
 * full name, and those who bear a bare surname, are told apart by title, country or body, and the day of the text (ISO).
 * Where more than one fits, or a surname alone could be anybody's, the answer is null rather than a guess.
 */
export function identify(person: NamedPerson, date: string | null): Identification | null {
  const named = matchesOf(person.name);
  const full = [...named, ...person.forms.flatMap((form) => matchesOf(form))].filter((match) => match.full);
  const bearers = new Set(full.map(({ official }) => official));
  if (bearers.size === 1) return identification(full[0]!.official, 'name');

  const titles = readTitles(person.titles);
  const places = person.affiliations.map(placeOf).filter((place) => place !== null);
  if (bearers.size > 1)
    return identification(
      single(bestBy([...bearers], (official) => titleRank(official, titles, date))),
      'name',
    );

  const candidates = named.map(({ official }) => official).filter((official) => isOf(official, places));
  if (candidates.length === 0) return null;
  if (titles.length > 0) return fromTitle(person.name, candidates, titles, places, date);
  return candidates.length === 1 && isDistinctive(person.name, places)
    ? identification(candidates[0]!, 'surname')
    : null;
}

function identification(official: Official | null, basis: IdentityBasis): Identification | null {
  return official && { official, basis };
}

function matchesOf(name: string): readonly SpellingMatch[] {
  const matches = matchSpelling(name);
  return matches.length > 0 ? matches : matchSpelling(withoutInitials(name));
}

/** Whether an official belongs to one of the places that the text names; true where it names none. */
function isOf(official: Official, places: readonly string[]): boolean {
  return (
    places.length === 0 ||
    places.some(
      (place) =>
        isSamePlace(place, official.country) ||
        official.offices.some((office) => isSamePlace(place, office.of)),
    )
  );
}

/** Who of the bearers of a surname has the title. */
function fromTitle(
  name: string,
  candidates: readonly Official[],
  titles: readonly TextTitle[],
  places: readonly string[],
  date: string | null,
): Identification | null {
  const best = bestBy(candidates, (candidate) => titleRank(candidate, titles, date));
  const official = single(best) ?? (places.length === 0 ? single(best.filter(isJapanese)) : null);
  if (official === null) return null;
  const rank = titleRank(official, titles, date);
  // A part of a title of earlier days says little: 長官 fits many who are no longer one.
  const basis = rank >= Rank.partOfTitle ? 'office' : 'surname';
  if (rank >= Rank.sameTitleEarlier || places.length > 0) return { official, basis };
  // 部長 with 李 can be anybody; 長官 with ブリンケン cannot.
  const vague = titles.every(isGenericTitle) && !isDistinctive(name, places);
  return rank === Rank.partOfTitle && !vague ? { official, basis } : null;
}

/** Japanese news names no country where Japan is meant. */
function isJapanese(official: Official): boolean {
  return official.country === 'JP';
}

/** How well the best of the titles fits the best of an official's offices on a day: one of {@link Rank}. */
function titleRank(official: Official, titles: readonly TextTitle[], date: string | null): number {
  let best: number = Rank.none;
  for (const title of titles) {
    for (const office of official.offices) {
      const fit = titleFit(title, office, official);
      if (fit === null) continue;
      const time = timeFit(title, date === null ? null : tenureAt(office, date));
      if (time === null) continue;
      best = Math.max(best, RANKS[fit][time]);
    }
  }
  return best;
}

/** Whether the day of the text is when an official is called by a title; null when they cannot be called so then. */
function timeFit(title: TextTitle, tenure: Tenure | null): 'inTime' | 'earlier' | null {
  if (tenure === null || title.time === 'coming') return 'inTime';
  if (tenure === 'before') return null;
  if (title.time === 'former') return tenure === 'after' ? 'inTime' : null;
  return tenure === 'during' ? 'inTime' : 'earlier';
}

/** All that share the highest rank above zero. */
function bestBy(officials: readonly Official[], rankOf: (official: Official) => number): Official[] {
  const ranks = officials.map(rankOf);
  const highest = Math.max(...ranks);
  return highest > Rank.none ? officials.filter((_, at) => ranks[at] === highest) : [];
}

function single(officials: readonly Official[]): Official | null {
  return officials.length === 1 ? officials[0]! : null;
}

/** Whether a surname is rare enough to stand for one person: katakana, long, no given name, not among the common ones. */
function isDistinctive(name: string, places: readonly string[]): boolean {
  const key = spellingKey(name);
  const enough = places.length > 0 ? DISTINCTIVE_LENGTH.withPlace : DISTINCTIVE_LENGTH.alone;
  return (
    isKatakanaKey(key) && key.length >= enough && !COMMON_SURNAMES.has(key) && !FOREIGN_GIVEN_NAMES.has(name)
  );
}
