import type { Token, Tokenizer } from '../token.ts';
import { isHighSurrogate } from './characters.ts';
import type { BaseRule, Dictionary, EntryKind } from './format.ts';
import { BOUNDARY_CONTEXT } from './format.ts';
import { Viterbi } from './viterbi.ts';

/**
 * The longest stretch, in UTF-16 units, that is cut as a whole. It bounds the memory of the lattice; written
 * sentences are far shorter.
 */
export const LONGEST_STRETCH = 4096;

/**
 * Where a stretch had to be ended without the end of a sentence, words this close to the end, in UTF-16 units, may
 * still change with what follows. More than twice the longest word of the dictionary.
 */
const UNSETTLED = 64;

/**
 * A tokenizer that gives the tokens of kuromoji 0.1.2.
 *
 * As kuromoji does, it ends a sentence after each 、 and 。 and cuts each sentence by itself. A sentence longer than
 * {@link LONGEST_STRETCH} is cut in stretches of that length, the last words of a stretch again with the next one, so
 * that words come out as if the sentence were cut whole. But a guessed word (a run of katakana, Latin letters,
 * digits) ends after {@link LONGEST_STRETCH} units. That keeps the time linear in the length of the text.
 *
 * It differs from kuromoji where kuromoji fails: that throws on U+0000 and on a lone high surrogate, and loses the
 * words after a run of characters beyond the BMP (emoji). Here such a run is one word.
 */
export function createTokenizer(dictionary: Dictionary): Tokenizer {
  const viterbi = new Viterbi(dictionary, LONGEST_STRETCH);
  const { kinds, features, baseRules } = dictionary.tables;

  function createToken(text: string, start: number, end: number, kind: EntryKind): Token {
    const { pos, detail1, detail2, detail3, conjugationType, conjugationForm } = features[kind.features]!;
    const surface = text.slice(start, end);
    return {
      start,
      end,
      surface,
      pos,
      detail1,
      detail2,
      detail3,
      conjugationType,
      conjugationForm,
      base: applyBaseRule(surface, baseRules[kind.baseRule]!),
      known: kind.known,
    };
  }

  function tokenizeSentence(text: string, start: number, end: number, tokens: Token[]): void {
    let context = BOUNDARY_CONTEXT;
    let position = start;
    while (position < end) {
      const stretchStart = position;
      const stretchEnd = endOfStretch(text, stretchStart, end);
      const settledEnd = stretchEnd === end ? end : stretchEnd - UNSETTLED;
      const path = viterbi.bestPath(text.slice(stretchStart, stretchEnd), context);
      for (let index = 0; index < path.length; index++) {
        const next = path[index + 1];
        const wordEnd = next ? stretchStart + next.start : stretchEnd;
        if (index > 0 && wordEnd > settledEnd) break;
        const kind = kinds[path[index]!.kind]!;
        tokens.push(createToken(text, position, wordEnd, kind));
        context = kind.context;
        position = wordEnd;
      }
    }
  }

  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (let start = 0; start < text.length; ) {
        const end = endOfSentence(text, start);
        tokenizeSentence(text, start, end, tokens);
        start = end;
      }
      return tokens;
    },
  };
}

function applyBaseRule(surface: string, [strip, suffix]: BaseRule): string {
  return strip === 0 && suffix === '' ? surface : surface.slice(0, surface.length - strip) + suffix;
}

/** The position after the next 、 or 。, or the end of the text. */
function endOfSentence(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '、' || character === '。') return index + 1;
  }
  return text.length;
}

/** As far as one lattice reaches from `start`, without cutting a surrogate pair. */
function endOfStretch(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_STRETCH) return end;
  const stretchEnd = start + LONGEST_STRETCH;
  return isHighSurrogate(text.charCodeAt(stretchEnd - 1)) ? stretchEnd - 1 : stretchEnd;
}
