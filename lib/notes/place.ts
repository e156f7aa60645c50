import type { TextPlace } from './model.ts';

/** How much text is kept on each side of a place, in UTF-16 units: enough to tell twins apart, little to store. */
const CONTEXT = 32;

/** A half-open stretch of a post's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
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
 * Finds the stretch that a place describes: where it was, if the same words still stand there, else the words' occurrence
 * whose surroundings agree most, the nearest among equals; null where the words are gone.
 */
export function anchorPlace(text: string, { quote, position }: TextPlace): Stretch | null {
  const { exact } = quote;
  if (exact === '') return null;
  const length = exact.length;
  if (text.startsWith(exact, position.start)) {
    const here = { start: position.start, end: position.start + length };
    if (agreement(text, here, quote) === quote.prefix.length + quote.suffix.length) return here;
  }
  let best: Stretch | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const candidate = { start, end: start + length };
    const distance = Math.abs(start - position.start) / (text.length + 1);
    const score = agreement(text, candidate, quote) - distance;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** How many characters around a stretch agree with the kept surroundings, counted outwards to the first that differs. */
function agreement(text: string, { start, end }: Stretch, { prefix, suffix }: TextPlace['quote']): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
