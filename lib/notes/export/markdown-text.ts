/**
 * Plain text and addresses as CommonMark that shows exactly them. What is special in Obsidian and in GitHub's dialect
 * (tags, ~~, ==, %%, $, tables) is escaped as well, since exports are read there. https://spec.commonmark.org/0.31.2/
 */

/** What CommonMark takes for the end of a line. */
export const LINE_BREAK = /\r\n|\r|\n/u;

/** Text that must stay in one line (a title, a name); line breaks and other runs of white space become one space. */
export function inlineText(text: string): string {
  return escapeLine(text.replace(/\s+/gu, ' ').trim());
}

/** Text of several lines as paragraphs: its line breaks show as such, its empty lines part paragraphs. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => escapeLine(line.trim()))
    .join('\n')
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.replace(/^\n|\n$/gu, '').replaceAll('\n', '  \n'));
}

/** A link; `text` is plain text, `address` an address of the web. */
export function link(text: string, address: string): string {
  const destination = new URL(address).href.replace(/[()<>\\[\]]/gu, percentEncode);
  return `[${inlineText(text)}](${destination})`;
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<#|~$]|&(?=#?\w+;)|[=%](?=[=%])/gu, '\\$&')
    .replace(/^[-+=>]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
