import { CharacterClass } from './character-classes.ts';
import { type Cover, coverOf } from './cover.ts';
import { mix } from './hash.ts';
import type { NameList } from './name-list.ts';
import { MARGIN, type Observations, type Stretches } from './observations.ts';

const CHARACTER_FEATURES = 18;
const TOKEN_FEATURES = 12;
const RUN_FEATURES = 13;
const CHAIN_FEATURES = 11;
const COVER_FEATURES = 3;

/** How many features every character has. */
export const FEATURES = CHARACTER_FEATURES + TOKEN_FEATURES + RUN_FEATURES + CHAIN_FEATURES + COVER_FEATURES;

/** Seeds of the features, apart enough that none reads like another. */
function seed(feature: number): number {
  return mix(0x5bd1e995, feature + 1);
}
const SEEDS = Int32Array.from({ length: FEATURES }, (_, feature) => seed(feature));

/**
 * The features of every character of a sentence, as hashes: `keys[i * FEATURES + f]`. What a token, run or chain tells is
 * worked out once for it, and then joined with the character's place in it.
 */
export function extractFeatures(seen: Observations, list: NameList): Int32Array {
  const { length } = seen;
  const keys = new Int32Array(length * FEATURES);
  const ofTokens = tokenFeatures(seen);
  const ofRuns = runFeatures(seen);
  const ofChains = chainFeatures(seen);
  const cover = coverOf(seen, list);
  for (let i = 0; i < length; i++) {
    const at = i + MARGIN;
    let k = characterFeatures(seen, at, keys, i * FEATURES);
    k = placed(
      ofTokens,
      TOKEN_FEATURES,
      seen.tokenAt[at]!,
      place(seen.tokens, seen.tokenAt[at]!, at),
      keys,
      k,
    );
    k = placed(ofRuns, RUN_FEATURES, seen.runAt[at]!, placeInRun(seen, at), keys, k);
    k = placed(
      ofChains,
      CHAIN_FEATURES,
      seen.chainAt[at]!,
      place(seen.chains, seen.chainAt[at]!, at),
      keys,
      k,
    );
    coverFeatures(cover, at, keys, k);
  }
  return keys;
}

function placed(
  features: Int32Array,
  count: number,
  index: number,
  where: number,
  keys: Int32Array,
  from: number,
): number {
  const base = (index - MARGIN) * count;
  for (let f = 0; f < count; f++) keys[from + f] = mix(features[base + f]!, where);
  return from + count;
}

/** Whether a character is the only one, the first, the last or another of its stretch. */
function place(of: Stretches, index: number, at: number): number {
  return (at === of.starts[index] ? 1 : 0) + (at === of.ends[index]! - 1 ? 2 : 0);
}

/**
 * A character's place in its run. A name in kanji is often but a part of its run, so that there the distances from both
 * ends count, up to three.
 */
function placeInRun({ runs, runAt, classes }: Observations, at: number): number {
  const run = runAt[at]!;
  if (classes[at] !== CharacterClass.kanji) return place(runs, run, at);
  return 4 + Math.min(at - runs.starts[run]!, 3) * 4 + Math.min(runs.ends[run]! - 1 - at, 3);
}

function characterFeatures(seen: Observations, at: number, keys: Int32Array, from: number): number {
  const { codes, classes, rolesFrom, rolesUntil } = seen;
  let k = from;
  let f = 0;
  for (let d = -2; d <= 2; d++) keys[k++] = mix(SEEDS[f++]!, codes[at + d]!);
  for (let d = -2; d <= 1; d++) keys[k++] = mix(mix(SEEDS[f++]!, codes[at + d]!), codes[at + d + 1]!);
  for (let d = -2; d <= 0; d += 2)
    keys[k++] = mix(mix(mix(SEEDS[f++]!, codes[at + d]!), codes[at + d + 1]!), codes[at + d + 2]!);
  const before = classes[at - 2]! * 16 + classes[at - 1]!;
  const after = classes[at + 1]! * 16 + classes[at + 2]!;
  const here = classes[at]!;
  keys[k++] = mix(SEEDS[f++]!, before * 16 + here);
  keys[k++] = mix(SEEDS[f++]!, here * 256 + after);
  keys[k++] = mix(mix(SEEDS[f++]!, before * 16 + here), after);
  keys[k++] = mix(SEEDS[f++]!, rolesFrom[at]!);
  keys[k++] = mix(SEEDS[f++]!, rolesFrom[at + 1]!);
  keys[k++] = mix(mix(SEEDS[f++]!, rolesUntil[at]!), here);
  keys[k++] = mix(SEEDS[f++]!, nextRoles(seen, at));
  return k;
}

/** The roles of the first word of the lexicon that starts after a character within its run or at the run's end. */
function nextRoles(seen: Observations, at: number): number {
  const end = Math.min(seen.runs.ends[seen.runAt[at]!]!, at + 6);
  for (let next = at + 1; next <= end; next++) {
    if (seen.rolesFrom[next] !== 0) return mix(seen.rolesFrom[next]!, next - at);
  }
  return 0;
}

function tokenFeatures({ tokens, tokenKinds, rolesFrom, rolesUntil, classes }: Observations): Int32Array {
  const features = new Int32Array(tokens.count * TOKEN_FEATURES);
  const first = CHARACTER_FEATURES;
  const { hashes, starts, ends } = tokens;
  let k = 0;
  for (let t = MARGIN; t < MARGIN + tokens.count; t++) {
    let f = first;
    const kind = tokenKinds[t]!;
    const length = Math.min(ends[t]! - starts[t]!, 7);
    const script = classes[starts[t]!]! * 16 + classes[ends[t]! - 1]!;
    features[k++] = mix(SEEDS[f++]!, hashes[t]!);
    features[k++] = mix(SEEDS[f++]!, hashes[t - 1]!);
    features[k++] = mix(SEEDS[f++]!, hashes[t + 1]!);
    features[k++] = mix(SEEDS[f++]!, hashes[t + 2]!);
    features[k++] = mix(mix(SEEDS[f++]!, hashes[t - 1]!), hashes[t + 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, kind), script * 8 + length);
    features[k++] = mix(mix(SEEDS[f++]!, kind), tokenKinds[t - 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, kind), tokenKinds[t + 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, kind), hashes[t + 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, kind), hashes[t - 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, rolesFrom[ends[t]!]!), script);
    features[k++] = mix(mix(SEEDS[f++]!, rolesUntil[starts[t]!]!), script);
  }
  return features;
}

function runFeatures(seen: Observations): Int32Array {
  const { runs, codes, classes, tokenAt, tokenKinds, rolesFrom, rolesUntil, runLists } = seen;
  const features = new Int32Array(runs.count * RUN_FEATURES);
  const firstSeed = CHARACTER_FEATURES + TOKEN_FEATURES;
  let k = 0;
  for (let r = MARGIN; r < MARGIN + runs.count; r++) {
    let f = firstSeed;
    const start = runs.starts[r]!;
    const end = runs.ends[r]!;
    const script = classes[start]!;
    const shape = script * 16 + Math.min(end - start, 12);
    const firstToken = tokenAt[start]!;
    const lastToken = tokenAt[end - 1]!;
    features[k++] = mix(SEEDS[f++]!, runs.hashes[r]!);
    features[k++] = mix(SEEDS[f++]!, shape);
    features[k++] = mix(mix(SEEDS[f++]!, shape), codes[end]!);
    features[k++] = mix(mix(SEEDS[f++]!, shape), codes[start - 1]!);
    features[k++] = mix(mix(SEEDS[f++]!, script), mix(codes[end]!, codes[end + 1]!));
    features[k++] = mix(mix(SEEDS[f++]!, script), mix(codes[start - 1]!, codes[start - 2]!));
    features[k++] = mix(mix(SEEDS[f++]!, script), mix(codes[start]!, codes[start + 1]!));
    features[k++] = mix(mix(SEEDS[f++]!, script), mix(codes[end - 1]!, codes[end - 2]!));
    features[k++] = mix(
      mix(SEEDS[f++]!, script),
      mix(mix(codes[end - 1]!, codes[end - 2]!), codes[end - 3]!),
    );
    features[k++] = mix(mix(SEEDS[f++]!, shape), rolesFrom[end]!);
    features[k++] = mix(mix(SEEDS[f++]!, shape), rolesUntil[start]!);
    features[k++] = mix(mix(SEEDS[f++]!, script), runLists[r]! * 16 + Math.min(lastToken - firstToken, 3));
    features[k++] = mix(mix(mix(SEEDS[f++]!, shape), tokenKinds[firstToken]!), tokenKinds[lastToken]!);
  }
  return features;
}

function chainFeatures(seen: Observations): Int32Array {
  const { chains, chainParts, codes, classes, tokenAt, tokens, rolesFrom, rolesUntil } = seen;
  const features = new Int32Array(chains.count * CHAIN_FEATURES);
  const firstSeed = CHARACTER_FEATURES + TOKEN_FEATURES + RUN_FEATURES;
  let k = 0;
  for (let c = MARGIN; c < MARGIN + chains.count; c++) {
    let f = firstSeed;
    const start = chains.starts[c]!;
    const end = chains.ends[c]!;
    const parts = Math.min(chainParts[c]!, 7);
    const shape = classes[start]! * 8 + parts;
    const before = tokenAt[start - 1]!;
    const after = tokenAt[end]!;
    const lists = listsOfChain(seen, start, end);
    const ofBefore = before === 0 ? 0 : tokens.hashes[before]!;
    const ofAfter = after === 0 ? 0 : tokens.hashes[after]!;
    const next = after === 0 ? 0 : tokens.hashes[after + 1]!;
    features[k++] = mix(SEEDS[f++]!, chains.hashes[c]!);
    features[k++] = mix(mix(SEEDS[f++]!, shape), ofBefore);
    features[k++] = mix(mix(SEEDS[f++]!, shape), ofAfter);
    features[k++] = mix(mix(SEEDS[f++]!, shape), mix(ofBefore, ofAfter));
    features[k++] = mix(mix(SEEDS[f++]!, shape), mix(ofAfter, next));
    features[k++] = mix(mix(SEEDS[f++]!, shape), rolesFrom[end]!);
    features[k++] = mix(mix(SEEDS[f++]!, shape), rolesUntil[start]!);
    features[k++] = mix(mix(SEEDS[f++]!, shape), lists);
    features[k++] = mix(mix(SEEDS[f++]!, lists), rolesFrom[end]!);
    features[k++] = mix(mix(SEEDS[f++]!, lists), ofAfter);
    features[k++] = mix(mix(SEEDS[f++]!, shape), mix(codes[end - 1]!, codes[end - 2]!));
  }
  return features;
}

/** What the list of names says of the word at a character, by itself and beside the words before and after it. */
function coverFeatures({ starts, ends, kinds }: Cover, at: number, keys: Int32Array, from: number): void {
  const start = starts[at]!;
  const end = ends[at]!;
  const where = (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0);
  const word = mix(kinds[at]! * 4 + where, Math.min(end - start, 7));
  const first = FEATURES - COVER_FEATURES;
  keys[from] = mix(SEEDS[first]!, word);
  keys[from + 1] = mix(mix(SEEDS[first + 1]!, word), kinds[end]!);
  keys[from + 2] = mix(mix(SEEDS[first + 2]!, word), kinds[start - 1]!);
}

/** What the lists of names hold of any run of a chain, and whether the chain is of one script. */
function listsOfChain({ runAt, runLists, classes }: Observations, start: number, end: number): number {
  let lists = 0;
  const last = runAt[end - 1]!;
  for (let run = runAt[start]!; run <= last; run++) lists |= runLists[run]!;
  return classes[start] === CharacterClass.katakana ? lists | 0x100 : lists;
}
