/**
 * Tags as Obsidian takes them: letters, numbers, pictures, `_`, `-` and `/`, with something that is no number among them. What
 * cannot stand in one becomes a hyphen. https://help.obsidian.md/tags
 */
export function markdownTags(tags: readonly string[]): readonly string[] {
  const possible = tags.map((tag) =>
    tag
      .replace(/(?:(?![\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]|\u200D).)+/gsu, '-')
      .replace(/^[-/]+|[-/]+$/gu, ''),
  );
  const named = possible.map((tag) => (/^\p{N}+$/u.test(tag) ? `_${tag}` : tag));
  return [...new Set(named)].filter((tag) => tag !== '');
}
