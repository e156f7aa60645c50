import { LABELS } from '../../lib/analysis/tagger/labels.ts';
import {
  HASHES_OFFSET,
  WEIGHTS_FORMAT_VERSION,
  WEIGHTS_MAGIC,
} from '../../lib/analysis/tagger/weights-format.ts';
import type { Model } from './train-chain.ts';

/** The largest number of an int8 weight. */
const LARGEST = 127;

/**
 * A model as a file of weights: quantised to 8 bits, without the features that all round to zero. Weights of more than
 * `highest` are cut to it, so that the others keep their precision.
 */
export function writeWeights(model: Model, keys: Int32Array, highest: number): Uint8Array<ArrayBuffer> {
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
  const hashes: number[] = [];
  let before = 0;
  for (const { hash } of features) {
    writeNumber(hashes, hash - before);
    before = hash;
  }
  const columns = Array.from({ length: LABELS }, (_, label) =>
    Int8Array.from(features, ({ weights }) => weights[label]!),
  );
  const parts = [new Uint8Array(header.buffer), Uint8Array.from(hashes)].concat(
    columns.map((column) => new Uint8Array(column.buffer)),
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

/** Appends a number, seven bits a byte, the lowest first. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
