/**
 * Tags in the one form in which they are kept and compared: NFC, without white space at the ends, without a number sign
 * in front, none empty, each once, in the order given.
 */
export function normaliseTags(tags: readonly string[]): string[] {
  const normal = tags.map((tag) => tag.normalize('NFC').replace(/^[\s#＃]+|\s+$/gu, ''));
  return [...new Set(normal)].filter((tag) => tag !== '');
}

/** Their tags with what was added to and taken from `base` in mine. All in the form in which tags are kept. */
export function mergeTags(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] {
  const kept = theirs.filter((tag) => mine.includes(tag) || !base.includes(tag));
  return normaliseTags([...kept, ...mine.filter((tag) => !base.includes(tag))]);
}
