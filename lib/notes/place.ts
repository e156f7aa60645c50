import approximateMatches from 'approx-string-match';
import type { TextPlace } from './model.ts';

/** How much text is kept on each side of a place, in UTF-16 units: enough to tell twins apart, little to store. */
const CONTEXT = 32;

/** The share of a place's text that may be other than it was, for the place still to be taken for the same. */
const MOST_CHANGED = 0.3;

/** More differences than this are not looked for, however long the text: the search grows with them. */
const MOST_DIFFERENCES = 256;

/** A text shorter than this, in UTF-16 units, resembles others by chance: its surroundings must agree as well. */
const SHORT = 12;

/** How many units around a changed short text must stand as they stood. */
const LEAST_AGREEMENT = 4;

/** A half-open stretch of a post's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a place is found in a text as it is now. */
export interface FoundStretch extends Stretch {
  /** Whether other words stand there now, few enough to be the same passage. */
  readonly changed: boolean;
}

/** Describes a stretch of a text so that it can be found again after the text around it has changed. */
export function describePlace(text: string, { start, end }: Stretch): TextPlace {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/**
 * Finds the stretch that a place describes: where it was, if the same words still stand there; else the words'
 * occurrence whose surroundings agree most, the nearest among equals; else the passage that differs least, if it differs
 * little; null where the words are gone.
 *
 * The order of trials is that of Hypothesis (https://web.hypothes.is/blog/fuzzy-anchoring/).
 */
export function anchorPlace(text: string, place: TextPlace): FoundStretch | null {
  const { quote, position } = place;
  const { exact } = quote;
  if (exact === '') return null;
  const here = { start: position.start, end: position.start + exact.length };
  if (text.startsWith(exact, here.start) && agreement(text, here, quote) === surroundings(quote))
    return { ...here, changed: false };
  const same = nearest(text, place, occurrences(text, exact));
  if (same) return { ...same, changed: false };
  const similar = nearest(text, place, similarStretches(text, exact));
  if (!similar || (exact.length < SHORT && agreement(text, similar, quote) < LEAST_AGREEMENT)) return null;
  return { ...similar, changed: true };
}

/** Of stretches that are equally like the place's text, the one whose surroundings agree most. */
function nearest(
  text: string,
  { quote, position }: TextPlace,
  candidates: Iterable<Stretch>,
): Stretch | null {
  let best: Stretch | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = Math.abs(candidate.start - position.start) / (text.length + 1);
    const score = agreement(text, candidate, quote) - distance;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function* occurrences(text: string, exact: string): Generator<Stretch> {
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    yield { start, end: start + exact.length };
}

/** The stretches with the fewest differences from a text, none of them cutting a surrogate pair. */
function similarStretches(text: string, exact: string): Stretch[] {
  const mostDifferences = Math.min(MOST_DIFFERENCES, Math.floor(exact.length * MOST_CHANGED));
  if (mostDifferences === 0) return [];
  return approximateMatches(text, exact, mostDifferences).map(({ start, end }) => ({
    start: isInsidePair(text, start) ? start - 1 : start,
    end: isInsidePair(text, end) ? end + 1 : end,
  }));
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function surroundings({ prefix, suffix }: TextPlace['quote']): number {
  return prefix.length + suffix.length;
}

/** How many characters around a stretch agree with the kept surroundings, counted outwards to the first that differs. */
function agreement(text: string, { start, end }: Stretch, { prefix, suffix }: TextPlace['quote']): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
