import type { Span } from '../types.ts';

/**
 * Finds the outermost 「…」 of one paragraph, brackets included, in order.
 *
 * A 」 without its 「 is skipped, and so is a 「 that the paragraph never closes: what stands after it is read as if it
 * were not there. Both are common in posts that were copied by hand. One pass; a stack holds the open brackets, and a
 * closed pair drops the pairs inside it.
 */
export function outermostBrackets(text: string, paragraph: Span): Span[] {
  const open: number[] = [];
  const closed: Span[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const character = text[at];
    if (character === '「') open.push(at);
    else if (character === '」') {
      const start = open.pop();
      if (start === undefined) continue;
      while (closed.length > 0 && closed.at(-1)!.start > start) closed.pop();
      closed.push({ start, end: at + 1 });
    }
  }
  return closed;
}

/** Characters that open and close an aside, which no rule of grammar looks into. */
const ASIDES: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '［': '］', '【': '】' };
/** Characters that set off a title or a term; read as one noun. */
const TITLES: Readonly<Record<string, string>> = { '『': '』', '〈': '〉', '《': '》', '“': '”', '〝': '〟' };

/** A stretch of a paragraph that later stages read as one piece. */
export type Enclosure = Span & { readonly kind: 'quotation' | 'aside' | 'title' };

/**
 * Finds what a paragraph sets off by brackets: its outermost 「…」, and beside them closed (…) and 『…』 that hold no
 * 「…」 of their own. In order, never overlapping. An aside or title is given up at a line break.
 */
export function enclosures(text: string, paragraph: Span): Enclosure[] {
  const found: Enclosure[] = [];
  const quotations = outermostBrackets(text, paragraph);
  let from = paragraph.start;
  for (const quotation of quotations) {
    collectSmallEnclosures(text, from, quotation.start, found);
    found.push({ ...quotation, kind: 'quotation' });
    from = quotation.end;
  }
  collectSmallEnclosures(text, from, paragraph.end, found);
  return found;
}

/** Finds asides and titles between two quotations, the outermost of nested ones. */
function collectSmallEnclosures(text: string, from: number, to: number, found: Enclosure[]): void {
  const open: { at: number; closer: string; kind: 'aside' | 'title' }[] = [];
  const first = found.length;
  for (let at = from; at < to; at++) {
    const character = text[at]!;
    if (character === '\n') {
      open.length = 0;
      continue;
    }
    const closer = ASIDES[character] ?? TITLES[character];
    if (closer !== undefined) {
      open.push({ at, closer, kind: character in ASIDES ? 'aside' : 'title' });
    } else if (open.at(-1)?.closer === character) {
      const { at: start, kind } = open.pop()!;
      while (found.length > first && found.at(-1)!.start > start) found.pop();
      found.push({ start, end: at + 1, kind });
    }
  }
}
