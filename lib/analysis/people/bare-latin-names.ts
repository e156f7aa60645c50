import type { Span } from '../types.ts';
import { isLatin } from './characters.ts';
import type { KnownNames } from './known-names.ts';

/** Finds names in Latin letters that stand alone, word by word or with their spaces. */
export function findBareLatinNames(
  text: string,
  known: KnownNames,
  isTaken: (at: number) => boolean,
): Span[] {
  const names: Span[] = [];
  if (known.latin.size === 0) return names;
  let at = 0;
  while (at < text.length) {
    if (!isLatin(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (isLatin(text, at)) at++;
    if (!isTaken(start) && known.latin.has(text.slice(start, at))) names.push({ start, end: at });
  }
  return names;
}
