import type { Span } from '../types.ts';

/** How long a note in parentheses beside a name may be: 李容浩（リ・ヨンホ）. */
const LONGEST_NOTE = 30;
const OPENING = new Set(['(', '（']);
const CLOSING = new Set([')', '）']);

/** A note in parentheses: the whole, and what stands inside. */
export interface Note extends Span {
  readonly content: Span;
}

/** The note that opens at a position, if it closes soon and on the same line. */
export function noteStarting(text: string, at: number): Note | null {
  if (!OPENING.has(text[at] ?? '')) return null;
  const limit = Math.min(text.length, at + LONGEST_NOTE);
  for (let i = at + 1; i < limit; i++) {
    const sign = text[i]!;
    if (CLOSING.has(sign)) return { start: at, end: i + 1, content: { start: at + 1, end: i } };
    if (sign === '\n' || OPENING.has(sign)) return null;
  }
  return null;
}

/** The note that closes right before a position, if it opens shortly before and on the same line. */
export function noteEnding(text: string, end: number): Note | null {
  if (!CLOSING.has(text[end - 1] ?? '')) return null;
  const limit = Math.max(0, end - LONGEST_NOTE);
  for (let i = end - 2; i >= limit; i--) {
    const sign = text[i]!;
    if (OPENING.has(sign)) return { start: i, end, content: { start: i + 1, end: end - 1 } };
    if (sign === '\n' || CLOSING.has(sign)) return null;
  }
  return null;
}
