import type { Span } from '../types.ts';
import { isKanji } from './characters.ts';
import { isHalfOfWord, startsOrganisation } from './exclusions.ts';
import { KanjiForm, type KnownNames } from './known-names.ts';
import { isPlace, type Reading, tokenAt, tokenEnding, tokenStarting } from './reading.ts';

/** Particles after a lone kanji that show a person acting or acted upon. */
const AFTER_LONE_KANJI = new Set(['は', 'が', 'も', 'に', 'と', 'を', 'の', 'や', 'から', 'へ', '、']);

/** Finds kanji names that stand alone: full names anywhere, surnames as words of their own. */
export function findBareKanjiNames(
  reading: Reading,
  known: KnownNames,
  isTaken: (at: number) => boolean,
): Span[] {
  const { text } = reading;
  const names: Span[] = [];
  let at = 0;
  while (at < text.length) {
    let end = -1;
    if (!isTaken(at)) {
      known.kanji.match(text, at, (wordEnd, forms) => {
        if (isBareName(reading, at, wordEnd, (forms & KanjiForm.full) !== 0)) end = wordEnd;
      });
    }
    if (end > 0) names.push({ start: at, end });
    at = end > 0 ? end : at + 1;
  }
  return names;
}

function isBareName(reading: Reading, start: number, end: number, isFullName: boolean): boolean {
  const { text } = reading;
  if (startsOrganisation(reading, end)) return false;
  if (isFullName) return true;
  const startsWord = tokenStarting(reading, start) !== undefined || !isKanji(text, start - 1);
  const endsWord = tokenEnding(reading, end) !== undefined || !isKanji(text, end);
  if (!startsWord || !endsWord || isHalfOfWord(reading, end)) return false;
  const token = tokenAt(reading, start);
  if (token !== undefined && isPlace(token)) return false;
  if (end - start === 1) return isLoneKanji(reading, start, end);
  return !isKanji(text, start - 1) || tokenEnding(reading, start)?.pos === '名詞';
}

/** Whether a single kanji is a word of its own among particles: 金は, but not 資金は or 金5キロ. */
function isLoneKanji(reading: Reading, start: number, end: number): boolean {
  const token = tokenStarting(reading, start);
  if (token === undefined || token.end !== end || isKanji(reading.text, start - 1)) return false;
  const next = tokenStarting(reading, end);
  return next !== undefined && AFTER_LONE_KANJI.has(next.surface);
}
