/**
 * Tags in the one form in which they are kept and compared: NFC, without white space at the ends, without a number sign
 * in front, none empty, each once, in the order given.
 */
export function normaliseTags(tags: readonly string[]): string[] {
  const normal = tags.map((tag) => tag.normalize('NFC').replace(/^[\s#＃]+|\s+$/gu, ''));
  return [...new Set(normal)].filter((tag) => tag !== '');
}
