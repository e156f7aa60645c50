import type { Span } from '../types.ts';
import { isKatakana, isLatin } from './characters.ts';
import {
  CHINESE_KOREAN_DOUBLE_SURNAMES,
  CHINESE_KOREAN_SURNAMES,
  JOINED_PARTICLES,
  KOREAN_SURNAMES,
  NAME_PARTICLES,
} from './lexicon.ts';
import { isSurname, type Reading, tokenStarting } from './reading.ts';
import { usualSpelling } from './spelling.ts';

/** A name taken apart, in usual spelling. */
export interface NameForm {
  readonly script: 'katakana' | 'kanji' | 'latin';
  /** The parts in the order of the text, without separators; one part for a name that is short or cannot be cut. */
  readonly parts: readonly string[];
  /** The part that is the surname: the first in kanji and in Korean names, else the last. */
  readonly surname: string;
}

const SEPARATORS = /[・･＝=゠‐‑ 　-]+/;

/** Takes the name in a span apart: at its separators, or a kanji name after its surname. */
export function nameForm(reading: Reading, span: Span): NameForm {
  const { text } = reading;
  const name = usualSpelling(text.slice(span.start, span.end));
  const parts = name.split(SEPARATORS).filter((part) => part !== '');
  const startsInLatin = isLatin(text, span.start);
  if (isKatakana(text, span.start) || (startsInLatin && isKatakana(text, span.end - 1)))
    return katakanaForm(parts, name);
  if (startsInLatin) return { script: 'latin', parts, surname: parts[parts.length - 1] ?? name };
  if (parts.length > 1) return { script: 'kanji', parts, surname: parts[0]! };
  const length = surnameLength(reading, span, name);
  if (length === 0 || length >= name.length) return { script: 'kanji', parts: [name], surname: name };
  return {
    script: 'kanji',
    parts: [name.slice(0, length), name.slice(length)],
    surname: name.slice(0, length),
  };
}

/** What follows the surname of a son or a father of the same name. */
export const GENERATION: ReadonlySet<string> = new Set(['ジュニア', 'シニア']);

function katakanaForm(pieces: readonly string[], name: string): NameForm {
  const parts = withJoinedParticles(pieces);
  const isKorean = parts.length === 2 && KOREAN_SURNAMES.has(parts[0]!) && !NAME_PARTICLES.has(parts[0]!);
  return {
    script: 'katakana',
    parts,
    surname: isKorean ? parts[0]! : (parts.findLast((part) => !GENERATION.has(part)) ?? name),
  };
}

/** Writes particles together with what follows: フォン・デア・ライエン as フォンデアライエン. */
function withJoinedParticles(pieces: readonly string[]): string[] {
  const parts: string[] = [];
  let particles = '';
  pieces.forEach((piece, i) => {
    if (JOINED_PARTICLES.has(piece) && i < pieces.length - 1) particles += piece;
    else {
      parts.push(particles + piece);
      particles = '';
    }
  });
  return parts;
}

/** How many of its kanji are the surname: as IPADIC or a list has it, else two of four or more; 0 where it cannot be told. */
function surnameLength(reading: Reading, span: Span, name: string): number {
  const token = tokenStarting(reading, span.start);
  if (token !== undefined && isSurname(token) && token.end <= span.end) return token.end - token.start;
  if (CHINESE_KOREAN_DOUBLE_SURNAMES.has(name.slice(0, 2)) && name.length > 2) return 2;
  if (CHINESE_KOREAN_SURNAMES.has(name[0]!) && name.length <= 3) return 1;
  return name.length >= 4 ? 2 : 0;
}
