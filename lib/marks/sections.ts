import type { Span } from '../analysis/types.ts';

/** How many UTF-16 units a section holds, about: a window of a reader's screen holds one or two. */
const LENGTH = 1_000;

/** A text of at most so many UTF-16 units is one section: to paint all of it costs little. */
const SHORT = 10_000;

/** Cuts a text into sections, in order and without gaps; never in the middle of a surrogate pair. */
export function sectionsOf(text: string): Span[] {
  if (text.length <= SHORT) return [{ start: 0, end: text.length }];
  const sections: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + LENGTH, text.length);
    if (/[\udc00-\udfff]/.test(text[end] ?? '')) end++;
    sections.push({ start, end });
    start = end;
  }
  return sections;
}

/**
 * Cuts spans where sections end.
 *
 * @returns the pieces that lie in each section, in the order of the spans.
 */
export function piecesBySection<S extends Span>(
  spans: readonly S[],
  sections: readonly Span[],
): (readonly S[])[] {
  const pieces = sections.map((): S[] => []);
  for (const span of spans) {
    for (let index = firstEndingAfter(sections, span.start); index < sections.length; index++) {
      const section = sections[index]!;
      if (section.start >= span.end) break;
      const start = Math.max(span.start, section.start);
      const end = Math.min(span.end, section.end);
      pieces[index]!.push({ ...span, start, end });
    }
  }
  return pieces;
}

function firstEndingAfter(sections: readonly Span[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sections[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
