/** Unsigned numbers, seven bits a byte, the lowest first, the high bit set on all bytes but a number's last (LEB128). */

/** Appends a number. */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Rising numbers that were written each as its distance from the one before. */
export interface RisingNumbers {
  readonly numbers: Float64Array;
  /** Where the bytes after them begin. */
  readonly end: number;
}

/**
 * Reads rising numbers from an offset on.
 *
 * @returns null where the bytes end too early or a number is above `highest`.
 */
export function readRising(
  bytes: Uint8Array,
  from: number,
  count: number,
  highest: number,
): RisingNumbers | null {
  const numbers = new Float64Array(count);
  let at = from;
  let number = 0;
  for (let index = 0; index < count; index++) {
    let factor = 1;
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      number += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
    if (number > highest || at > bytes.length) return null;
    numbers[index] = number;
  }
  return { numbers, end: at };
}
