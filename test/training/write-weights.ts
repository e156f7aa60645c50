import { LABELS } from '../../lib/analysis/tagger/labels.ts';
import { writeNumber } from '../../lib/analysis/tagger/leb128.ts';
import type { NameList } from '../../lib/analysis/tagger/name-list.ts';
import {
  HASHES_OFFSET,
  WEIGHTS_FORMAT_VERSION,
  WEIGHTS_MAGIC,
} from '../../lib/analysis/tagger/weights-format.ts';
import type { Model } from './train-chain.ts';

/** The largest number of an int8 weight. */
const LARGEST = 127;

/**
 * A model as a file of weights, with the list of names that its features look into: quantised to 8 bits, without the features that all round to zero. Weights of more than
 * `highest` are cut to it, so that the others keep their precision.
 */
export function writeWeights(
  model: Model,
  keys: Int32Array,
  highest: number,
  names: NameList,
): Uint8Array<ArrayBuffer> {
  const scale = Math.fround(highest / LARGEST);
  const features = [...keys.keys()]
    .map((feature) => ({ hash: keys[feature]! >>> 0, weights: quantised(model.weights, feature, scale) }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0))
    .sort((a, b) => a.hash - b.hash);
  const header = new DataView(new ArrayBuffer(HASHES_OFFSET));
  header.setUint32(0, WEIGHTS_MAGIC, true);
  header.setUint32(4, WEIGHTS_FORMAT_VERSION, true);
  header.setUint32(8, features.length, true);
  header.setFloat32(12, scale, true);
  model.transitions.forEach((score, pair) => {
    header.setFloat32(16 + 4 * pair, score, true);
  });
  const hashes = risingNumbers(features.map(({ hash }) => hash));
  const columns = Array.from({ length: LABELS }, (_, label) =>
    Int8Array.from(features, ({ weights }) => weights[label]!),
  );
  const parts = [new Uint8Array(header.buffer), hashes].concat(
    columns.map((column) => new Uint8Array(column.buffer)),
    writeNames(names),
  );
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function quantised(weights: Float32Array, feature: number, scale: number): number[] {
  return Array.from(weights.subarray(feature * LABELS, (feature + 1) * LABELS), (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale))),
  );
}

function writeNames({ hashes, kinds }: NameList): Uint8Array<ArrayBuffer>[] {
  const count = new DataView(new ArrayBuffer(4));
  count.setUint32(0, hashes.length, true);
  return [new Uint8Array(count.buffer), risingNumbers([...hashes]), kinds];
}

/** Rising numbers, each as its distance from the one before. */
function risingNumbers(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    writeNumber(bytes, number - before);
    before = number;
  }
  return Uint8Array.from(bytes);
}
