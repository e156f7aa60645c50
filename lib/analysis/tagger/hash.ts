/**
 * Hashes of 32 bits for features: multiply and shift, as in the finalisers of MurmurHash. Whole numbers in, whole
 * numbers out, the same on every machine.
 */

/** The hash of a value after what `seed` already stands for. */
export function mix(seed: number, value: number): number {
  const h = Math.imul(seed ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The hash of a stretch of 16-bit codes. */
export function hashCodes(codes: Int32Array, start: number, end: number): number {
  let h = end - start;
  for (let at = start; at < end; at++) h = mix(h, codes[at]!);
  return h;
}

/** The hash of a short string. */
export function hashString(text: string): number {
  let h = text.length;
  for (let at = 0; at < text.length; at++) h = mix(h, text.charCodeAt(at));
  return h;
}
