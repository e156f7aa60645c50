import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import { isKanji } from './characters.ts';
import { mayEndBareName, startsOrganisation } from './exclusions.ts';
import { KanjiForm, type KnownNames } from './known-names.ts';
import { isPersonToken, isPlace, type Reading, tokenAt, tokenEnding, tokenStarting } from './reading.ts';
import type { Titles } from './titles.ts';

/** Particles after a lone kanji that show a person acting or acted upon. */
const AFTER_LONE_KANJI = new Set(['は', 'が', 'も', 'に', 'と', 'を', 'の', 'や', 'から', 'へ', '、']);

/** Finds kanji names that stand alone: full names anywhere, surnames as words of their own. */
export function findBareKanjiNames(
  reading: Reading,
  titles: Titles,
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
        if (isBareName(reading, titles, at, wordEnd, (forms & KanjiForm.full) !== 0)) end = wordEnd;
      });
    }
    if (end > 0) names.push({ start: at, end });
    at = end > 0 ? end : at + 1;
  }
  return names;
}

function isBareName(
  reading: Reading,
  titles: Titles,
  start: number,
  end: number,
  isFullName: boolean,
): boolean {
  const { text } = reading;
  if (isFullName) return !startsOrganisation(reading, end);
  const startsWord = tokenStarting(reading, start) !== undefined || !isKanji(text, start - 1);
  const endsWord = tokenEnding(reading, end) !== undefined || !isKanji(text, end);
  if (!startsWord || !endsWord || !mayEndBareName(reading, titles, end)) return false;
  const token = tokenAt(reading, start);
  if (token !== undefined && isPlace(token)) return false;
  if (token !== undefined && isOrdinaryWord(token, start, end) && titles.startingAt(end) === undefined)
    return false;
  if (end - start === 1) return isLoneKanji(reading, start, end);
  return !isKanji(text, start - 1) || tokenEnding(reading, start)?.pos === '名詞';
}

/** Whether IPADIC has the whole name, of two kanji or more, as an ordinary word: a surname of somebody in the text (南部), but not here. */
function isOrdinaryWord(token: Token, start: number, end: number): boolean {
  return (
    token.known && token.start === start && token.end === end && end - start > 1 && !isPersonToken(token)
  );
}

/** Whether a single kanji is a word of its own among particles: 金は, but not 資金は or 金5キロ. */
function isLoneKanji(reading: Reading, start: number, end: number): boolean {
  const token = tokenStarting(reading, start);
  if (token === undefined || token.end !== end || isKanji(reading.text, start - 1)) return false;
  const next = tokenStarting(reading, end);
  return next !== undefined && AFTER_LONE_KANJI.has(next.surface);
}
