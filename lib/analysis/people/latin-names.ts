import type { Span } from '../types.ts';
import { isLatin } from './characters.ts';

/** The longest name in Latin letters, with its spaces. */
const LONGEST_NAME = 48;

/**
 * The start of the name in Latin letters that ends at `end` (Gordana Petrovska), or -1. Every word begins with a capital; a
 * single word must be no abbreviation (EU) and needs an honorific after it.
 */
export function latinNameStart(text: string, end: number, hasHonorific: boolean): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && (isLatin(text, start - 1) || joinsName(text, start - 1)))
    start--;
  while (start < end && !isLatin(text, start)) start++;
  const words = text.slice(start, end).split(/[ .'’-]+/);
  if (words.some((word) => !/^\p{Lu}/u.test(word))) return -1;
  if (words.every((word) => word === word.toUpperCase())) return -1;
  if (words.length === 1 && (!hasHonorific || end - start < 3)) return -1;
  return start;
}

function joinsName(text: string, at: number): boolean {
  const sign = text[at];
  return (
    (sign === ' ' || sign === '.' || sign === '-' || sign === "'" || sign === '’') && isLatin(text, at - 1)
  );
}

/** Full names in Latin letters with an age after them: Gordana Petrovska、54歳. */
export function findLatinNamesWithAge(text: string): Span[] {
  return [...text.matchAll(WITH_AGE)].map((match) => ({
    start: match.index,
    end: match.index + match[1]!.length,
  }));
}

const WITH_AGE =
  /(?<![\p{L}\d])(\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){1,3})(?=[（(][1-9]\d[）)]|、[1-9]\d歳)/gu;
