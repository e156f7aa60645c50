/** The position after the character at `position`: two UTF-16 units on for a surrogate pair, one for anything else. */
export function afterCharacter(text: string, position: number): number {
  const pair = isHighSurrogate(text.charCodeAt(position)) && isLowSurrogate(text.charCodeAt(position + 1));
  return position + (pair ? 2 : 1);
}

/** Whether a UTF-16 unit is the first half of a surrogate pair, or would be if the other half followed. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
