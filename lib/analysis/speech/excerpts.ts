/** Lines that posts put between excerpts of different articles: addresses, hashtags, the source's original title. */
const SEPARATOR = /^\s*(?:https?:\/\/\S+|[\w.-]+\.(?:jp|com|net|org)\S*|[#＃]\S.*|原題\s*[:：].*)\s*$/;
/** A dateline opens a story: 【ワシントン】, [東京 2日 ロイター], (CNN). */
const DATELINE = /^\s*(?:【[^】\n]{1,30}】|\[[^\]\n]{1,40}\]|［[^］\n]{1,40}］|[(（][A-Za-z]{2,10}[)）])/;

/** How many characters of a paragraph are looked at. */
const LOOKED_AT = 400;

/** Whether a paragraph only separates two articles, or opens one, so that nobody is carried over into it. */
export function startsNewText(text: string, start: number, end: number): boolean {
  const opening = text.slice(start, Math.min(end, start + LOOKED_AT));
  return (
    DATELINE.test(opening) || opening.split('\n').every((line) => line.trim() === '' || SEPARATOR.test(line))
  );
}
