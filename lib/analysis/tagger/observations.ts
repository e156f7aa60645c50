import {
  CHINESE_KOREAN_SURNAMES,
  FOREIGN_GIVEN_NAMES,
  KATAKANA_WORDS,
  KOREAN_SURNAMES,
  NAME_PARTICLES,
  PLACE_SURNAMES,
  WORDS,
} from '../people/lexicon.ts';
import { CHARACTER_CLASSES, CharacterClass, NORMAL_CODES } from './character-classes.ts';
import { hashCodes, hashString, mix } from './hash.ts';
import type { Sentence } from './sentences.ts';

/** Empty places before and after the characters, tokens and runs of a sentence, so that a window never leaves it. */
export const MARGIN = 4;

/**
 * A sentence as numbers. Arrays of characters, tokens and runs begin and end with {@link MARGIN} empty places.
 *
 * A run is a longest stretch of one class of characters; a chain is a longest stretch of runs that joiners connect
 * (ジョー・バイデン), or any other run by itself.
 */
export interface Observations {
  /** UTF-16 units of the sentence. */
  readonly length: number;
  readonly codes: Int32Array;
  readonly classes: Uint8Array;
  /** For each character the index of its token, run and chain. */
  readonly tokenAt: Int32Array;
  readonly runAt: Int32Array;
  readonly chainAt: Int32Array;
  /** For each character the roles of the longest word of the lexicon that starts at it, and that ends before it. */
  readonly rolesFrom: Int32Array;
  readonly rolesUntil: Int32Array;
  readonly tokens: Stretches;
  readonly runs: Stretches;
  readonly chains: Stretches;
  /** For each token a hash of its part of speech. */
  readonly tokenKinds: Int32Array;
  /** For each run what the lists of names hold of it, as bits. */
  readonly runLists: Int32Array;
  /** For each chain the number of its runs. */
  readonly chainParts: Int32Array;
}

/** Stretches of characters, with the margin counted in their offsets, and a hash of what each reads. */
export interface Stretches {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Lays a sentence out as numbers. */
export function observe(text: string, sentence: Sentence): Observations {
  const length = sentence.end - sentence.start;
  const size = length + 2 * MARGIN;
  const codes = new Int32Array(size);
  const classes = new Uint8Array(size);
  for (let i = 0; i < length; i++) {
    const code = NORMAL_CODES[text.charCodeAt(sentence.start + i)]!;
    codes[MARGIN + i] = code;
    classes[MARGIN + i] = CHARACTER_CLASSES[code]!;
  }
  joinMarks(classes);
  const tokenAt = new Int32Array(size);
  const tokens = stretches(sentence.tokens.length);
  const tokenKinds = new Int32Array(sentence.tokens.length + 2 * MARGIN);
  const offset = MARGIN - sentence.start;
  sentence.tokens.forEach((token, i) => {
    addStretch(tokens, codes, token.start + offset, token.end + offset, tokenAt);
    tokenKinds[MARGIN + i] = mix(
      mix(mix(hashString(token.pos), hashString(token.detail1)), hashString(token.detail2)),
      hashString(token.detail3) ^ (token.known ? 0 : 1),
    );
  });
  const { runs, runAt, chains, chainAt, chainParts } = readRuns(codes, classes, length);
  const { rolesFrom, rolesUntil } = readRoles(text, sentence, size);
  const runLists = new Int32Array(runs.count + 2 * MARGIN);
  for (let run = MARGIN; run < MARGIN + runs.count; run++) {
    const script = classes[runs.starts[run]!];
    if (script === CharacterClass.katakana || script === CharacterClass.kanji)
      runLists[run] = listsOf(text.slice(runs.starts[run]! - offset, runs.ends[run]! - offset));
  }
  return {
    length,
    codes,
    classes,
    tokenAt,
    runAt,
    chainAt,
    rolesFrom,
    rolesUntil,
    tokens,
    runs,
    chains,
    tokenKinds,
    runLists,
    chainParts,
  };
}

/** Makes a joiner that does not stand between letters of a name other: a ・ before an item of a list. */
function joinMarks(classes: Uint8Array): void {
  for (let at = MARGIN; at < classes.length - MARGIN; at++) {
    if (classes[at] !== CharacterClass.joiner) continue;
    if (!isForeign(classes[at - 1]!) || !isForeign(classes[at + 1]!)) classes[at] = CharacterClass.other;
  }
}

function isForeign(kind: number): boolean {
  return kind === CharacterClass.katakana || kind === CharacterClass.capital || kind === CharacterClass.small;
}

interface GrowingStretches extends Stretches {
  count: number;
}

function stretches(capacity: number): GrowingStretches {
  const size = capacity + 2 * MARGIN;
  return {
    count: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
  };
}

function addStretch(
  into: GrowingStretches,
  codes: Int32Array,
  start: number,
  end: number,
  at: Int32Array,
): void {
  const index = MARGIN + into.count++;
  into.starts[index] = start;
  into.ends[index] = end;
  into.hashes[index] = hashCodes(codes, start, end);
  at.fill(index, start, end);
}

function readRuns(codes: Int32Array, classes: Uint8Array, length: number) {
  const runs = stretches(length);
  const chains = stretches(length);
  const runAt = new Int32Array(codes.length);
  const chainAt = new Int32Array(codes.length);
  const chainParts = new Int32Array(length + 2 * MARGIN);
  const limit = MARGIN + length;
  let chainStart = MARGIN;
  let parts = 0;
  for (let start = MARGIN; start < limit; ) {
    const kind = shape(classes[start]!);
    let end = start + 1;
    while (end < limit && shape(classes[end]!) === kind) end++;
    addStretch(runs, codes, start, end, runAt);
    parts++;
    const joined = kind === CharacterClass.joiner || (end < limit && classes[end] === CharacterClass.joiner);
    if (!joined) {
      chainParts[MARGIN + chains.count] = parts;
      addStretch(chains, codes, chainStart, end, chainAt);
      chainStart = end;
      parts = 0;
    }
    start = end;
  }
  return { runs, runAt, chains, chainAt, chainParts };
}

/** Capital and small letters make one run. */
function shape(kind: number): number {
  return kind === CharacterClass.capital ? CharacterClass.small : kind;
}

let longestEnd = 0;
let longestRoles = 0;
function keepLongest(end: number, roles: number): void {
  longestEnd = end;
  longestRoles = roles;
}

function readRoles(text: string, sentence: Sentence, size: number) {
  const rolesFrom = new Int32Array(size);
  const rolesUntil = new Int32Array(size);
  for (let at = sentence.start; at < sentence.end; at++) {
    longestRoles = 0;
    WORDS.match(text, at, keepLongest);
    if (longestRoles === 0 || longestEnd > sentence.end) continue;
    rolesFrom[at - sentence.start + MARGIN] = longestRoles;
    const after = longestEnd - sentence.start + MARGIN;
    if (rolesUntil[after] === 0) rolesUntil[after] = longestRoles;
  }
  return { rolesFrom, rolesUntil };
}

const LISTS: readonly ReadonlySet<string>[] = [
  FOREIGN_GIVEN_NAMES,
  KATAKANA_WORDS,
  KOREAN_SURNAMES,
  NAME_PARTICLES,
  PLACE_SURNAMES,
  CHINESE_KOREAN_SURNAMES,
];

function listsOf(word: string): number {
  let lists = 0;
  for (let i = 0; i < LISTS.length; i++) if (LISTS[i]!.has(word)) lists |= 1 << i;
  return lists;
}
