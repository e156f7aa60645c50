/** Lines that posts put between excerpts of different articles: addresses, hashtags, the source's original title. */
const SEPARATOR = /^\s*(?:https?:\/\/\S+|[\w.-]+\.(?:jp|com|net|org)\S*|[#＃]\S.*|原題\s*[:：].*)\s*$/;
/** A dateline opens a story: 【ワシントン】, [東京 2日 ロイター], (CNN). */
const DATELINE = /^\s*(?:【[^】\n]{1,30}】|\[[^\]\n]{1,40}\]|［[^］\n]{1,40}］|[(（][A-Za-z]{2,10}[)）])/;

/** How many characters of a paragraph are looked at. */
const LOOKED_AT = 400;

/** Whether a paragraph only separates two articles. */
export function separatesTexts(paragraph: string): boolean {
  return paragraph
    .slice(0, LOOKED_AT)
    .split('\n')
    .every((line) => line.trim() === '' || SEPARATOR.test(line));
}

/** Whether a paragraph opens a text of its own, so that nobody is carried over into it. */
export function startsNewText(paragraph: string): boolean {
  return DATELINE.test(paragraph.slice(0, LOOKED_AT)) || separatesTexts(paragraph);
}
