/**
 * The file of a trained tagger. All numbers are little-endian.
 *
 *     bytes   what
 *     4       magic: HGPN in ASCII
 *     4       format version
 *     4       number of features
 *     4       float32: what a weight of 1 in the file stands for
 *     4 × 25  float32: scores of label pairs, before × 5 + after
 *     …       the hashes of the features in rising order as unsigned numbers, each as its distance from the one
 *             before, seven bits a byte, the lowest first, the high bit set on all bytes but a number's last (LEB128)
 *     5 × n   int8: the weights of all features for the first label, then for the second, …
 *     4       number of listed words (see name-list.ts)
 *     …       what is kept of their hashes, in rising order, written like the hashes of the features
 *     n       what each of them names
 */

/** The file's name among the assets and in the extension's package. */
export const WEIGHTS_FILE = 'person-names.bin';

/** `HGPN` in ASCII. */
export const WEIGHTS_MAGIC = 0x4e504748;

/** To be raised with every change to the layout or to the features: hashes of another set of features say nothing. */
export const WEIGHTS_FORMAT_VERSION = 2;

/** Where the hashes begin. */
export const HASHES_OFFSET = 16 + 4 * 25;

/** A file that is not a tagger's weights, or not of this version, or damaged. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}
