import type { Span } from '../types.ts';
import { isKatakana, isLatin } from './characters.ts';
import { CHINESE_KOREAN_DOUBLE_SURNAMES, CHINESE_KOREAN_SURNAMES } from './lexicon.ts';
import { isSurname, type Reading, tokenStarting } from './reading.ts';

/** A name taken apart. */
export interface NameForm {
  readonly script: 'katakana' | 'kanji' | 'latin';
  /** The parts in the order of the text, without separators; one part for a surname or a name that cannot be cut. */
  readonly parts: readonly string[];
}

const SEPARATORS = /[・･＝=゠‐‑ 　-]+/;

/** Takes the name in a span apart: at its separators, or a kanji name after its surname. */
export function nameForm(reading: Reading, span: Span): NameForm {
  const name = reading.text.slice(span.start, span.end);
  if (isLatin(reading.text, span.start)) return { script: 'latin', parts: split(name) };
  if (isKatakana(reading.text, span.start)) return { script: 'katakana', parts: split(name) };
  const spaced = split(name);
  if (spaced.length > 1) return { script: 'kanji', parts: spaced };
  const surname = surnameLength(reading, span, name);
  if (surname > 0 && surname < name.length)
    return { script: 'kanji', parts: [name.slice(0, surname), name.slice(surname)] };
  return { script: 'kanji', parts: [name] };
}

function split(name: string): string[] {
  return name.split(SEPARATORS).filter((part) => part !== '');
}

function surnameLength(reading: Reading, span: Span, name: string): number {
  const token = tokenStarting(reading, span.start);
  if (token !== undefined && isSurname(token) && token.end <= span.end) return token.end - token.start;
  if (CHINESE_KOREAN_DOUBLE_SURNAMES.has(name.slice(0, 2)) && name.length > 2) return 2;
  if (CHINESE_KOREAN_SURNAMES.has(name[0]!) && name.length <= 3) return 1;
  return name.length >= 4 ? 2 : 0;
}
