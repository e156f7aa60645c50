import { transitionFactors } from './chain.ts';
import { LABELS } from './labels.ts';
import { readRising } from './leb128.ts';
import { LISTED_BITS, type NameList } from './name-list.ts';
import { HASHES_OFFSET, WEIGHTS_FORMAT_VERSION, WEIGHTS_MAGIC, WeightsError } from './weights-format.ts';

/** A trained tagger of people's names, ready for use. */
export interface NameTagger {
  /**
   * One bit for each value of the low bits of a hash, set where a feature has it: small enough for the processor's cache, it
   * tells most features that have no weight without a look into {@link slots}.
   */
  readonly presence: Int32Array;
  /**
   * A hash table with open addressing: at `2 * slot` the hash of a feature, and after it the feature's row of weights; 0
   * where the slot is free. The slot of a hash is its low bits, or the next one that is free.
   */
  readonly slots: Int32Array;
  /** `weights[row * LABELS + label]`, in units of {@link scale}; row 0 is free. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** {@link transitionFactors} of the scores of label pairs. */
  readonly transitions: Float64Array;
  readonly names: NameList;
}

/**
 * Reads a file of weights.
 *
 * @throws {WeightsError} on another kind of file, another format version, or a file that is damaged.
 */
export function parseTagger(file: ArrayBuffer): NameTagger {
  if (file.byteLength < HASHES_OFFSET) {
    throw new WeightsError(`too short for a tagger's weights: ${file.byteLength} bytes`);
  }
  const header = new DataView(file);
  if (header.getUint32(0, true) !== WEIGHTS_MAGIC) {
    throw new WeightsError("not a tagger's weights: wrong magic number");
  }
  const version = header.getUint32(4, true);
  if (version !== WEIGHTS_FORMAT_VERSION) {
    throw new WeightsError(`format ${version} of weights, expected ${WEIGHTS_FORMAT_VERSION}`);
  }
  const count = header.getUint32(8, true);
  const scale = header.getFloat32(12, true);
  const pairs = Float32Array.from({ length: LABELS * LABELS }, (_, pair) =>
    header.getFloat32(16 + 4 * pair, true),
  );
  if (count > file.byteLength || !Number.isFinite(scale) || !pairs.every(Number.isFinite)) {
    throw new WeightsError('the header of the weights is damaged');
  }
  const { hashes, end } = readHashes(new Uint8Array(file), count);
  const namesAt = end + count * LABELS;
  if (namesAt > file.byteLength) {
    throw new WeightsError(`weights of ${file.byteLength} bytes, expected more than ${namesAt}`);
  }
  const stored = new Int8Array(file, end, count * LABELS);
  const weights = new Int8Array((count + 1) * LABELS);
  for (let label = 0; label < LABELS; label++) {
    for (let feature = 0; feature < count; feature++)
      weights[(feature + 1) * LABELS + label] = stored[label * count + feature]!;
  }
  return {
    presence: presenceOf(hashes),
    slots: tableOf(hashes),
    weights,
    scale,
    transitions: transitionFactors(pairs),
    names: readNames(file, namesAt),
  };
}

function readHashes(bytes: Uint8Array, count: number): { hashes: Int32Array; end: number } {
  const read = readRising(bytes, HASHES_OFFSET, count, 0xffffffff);
  if (read === null) throw new WeightsError('the hashes of the weights are damaged');
  return { hashes: Int32Array.from(read.numbers, (hash) => hash | 0), end: read.end };
}

/** Reads the list of names, with which the file ends. */
function readNames(file: ArrayBuffer, from: number): NameList {
  if (from + 4 > file.byteLength) throw new WeightsError('the weights have no list of names');
  const count = new DataView(file).getUint32(from, true);
  const bytes = new Uint8Array(file);
  const read = count > file.byteLength ? null : readRising(bytes, from + 4, count, 2 ** LISTED_BITS - 1);
  if (read === null || read.end + count !== file.byteLength)
    throw new WeightsError('the list of names in the weights is damaged');
  return { hashes: Int32Array.from(read.numbers), kinds: bytes.slice(read.end) };
}

/** Bits of {@link NameTagger.presence} for each feature, at least. */
const BITS_PER_FEATURE = 8;

function presenceOf(hashes: Int32Array): Int32Array {
  const presence = new Int32Array(powerOfTwo((BITS_PER_FEATURE * hashes.length) / 32));
  for (const hash of hashes) presence[(hash >>> 5) & (presence.length - 1)]! |= 1 << (hash & 31);
  return presence;
}

/** The first power of two that is not below a number. */
function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}

/** Lays hashes out in a table at most half full, with rows counted from 1. */
function tableOf(hashes: Int32Array): Int32Array {
  const size = powerOfTwo(2 * hashes.length + 1);
  const slots = new Int32Array(2 * size);
  for (let feature = 0; feature < hashes.length; feature++) {
    let slot = hashes[feature]! & (size - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = hashes[feature]!;
    slots[2 * slot + 1] = feature + 1;
  }
  return slots;
}
