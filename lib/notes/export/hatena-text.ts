/**
 * Plain text in Hatena notation (はてな記法) that shows exactly it. What the notation, or the HTML that it lets through,
 * would take for its own is written as a character reference.
 *
 * Source: Text::Hatena, https://github.com/onishi/Text-Hatena, and https://help.hatenablog.com/entry/text-hatena-list
 */

/** Text that must stay in one line. */
export function hatenaLine(text: string): string {
  return escapeLine(text.replace(/\s+/gu, ' ').trim());
}

/** Text of several lines, one each. */
export function hatenaLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => escapeLine(line.trimEnd()))
    .join('\n');
}

/** A quotation with its source: an address of the web and its title. `lines` are in the notation already. */
export function hatenaQuotation(lines: string, address: string, title: string): string {
  return `>${new URL(address).href.replace(/[<>[\]]/gu, encodeURIComponent)}:title=${hatenaLine(title)}>\n${lines}\n<<`;
}

/** At the start of a line these open a heading, a list, a table, a quotation, a definition or a fold. */
const BLOCK_MARK = /^[*+\-|>:=]/u;

/** Tags, links in brackets, footnotes, mathematics, and calls of people by `id:`. */
const INLINE_MARK =
  /[<>&[\]]|\((?=\()|\)(?=\))|(?<=\))\)|(?<=\()\(|(?<=id):|(?<=\[?(?:tex|isbn|asin|g|f|b|d)):/giu;

function escapeLine(line: string): string {
  return line.replace(INLINE_MARK, reference).replace(BLOCK_MARK, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
