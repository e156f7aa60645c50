import Mark from 'mark.js';
import type { Span } from '../../../lib/analysis/types.ts';
import { Painter } from '../../../lib/marks/painter.ts';
import { type MarkLook, type MarkStyle, STANDARD_STYLE } from '../../../lib/marks/styles.ts';
import { mapText, type TextMap } from '../../../lib/post/text-map.ts';

/** What is painted; spans neither nest nor overlap, since not all contenders can do that. */
export type PaintedSpan = Span & Extract<MarkLook, { readonly faded?: boolean }>;

/** A way to show marks on a text. */
export interface Contender {
  /** Shows the marks on the article, which has none. */
  paint(article: Element, spans: readonly PaintedSpan[]): void;
  /** Shows others in their place. */
  repaint(article: Element, spans: readonly PaintedSpan[]): void;
  /** Takes all of them away, so that another contender finds nothing of them. */
  erase(article: Element): void;
}

/** Everything that can be compared, by name. */
export type ContenderName = 'ours' | 'mark.js' | 'wrapping';

const NOTHING_LEFT_OUT = 'no-such-element';

export const CONTENDERS: Readonly<Record<ContenderName, Contender>> = {
  ours: ours(STANDARD_STYLE),
  'mark.js': withMarkJs(),
  wrapping: byWrapping(),
};

function ours(style: MarkStyle): Contender {
  let painter: Painter | null = null;
  const show = (article: Element, spans: readonly PaintedSpan[]): void => {
    painter ??= new Painter(document);
    painter.setStyle(style);
    painter.paint(article, mapText(article, NOTHING_LEFT_OUT), spans, 'light');
  };
  return {
    paint: show,
    repaint: show,
    erase: () => {
      painter?.dispose();
      painter = null;
    },
  };
}

/** A contender that changes the article: what it shows must be taken away before other marks can take its place. */
function byElements({ paint, erase }: Pick<Contender, 'paint' | 'erase'>): Contender {
  return {
    paint,
    repaint: (article, spans) => {
      erase(article);
      paint(article, spans);
    },
    erase,
  };
}

/** https://markjs.io/#markranges, by positions in the article's text. */
function withMarkJs(): Contender {
  const paint = (article: Element, spans: readonly PaintedSpan[]): void => {
    const ranges = spans.map(({ start, end, ...look }) => ({ start, length: end - start, look }));
    new Mark(article as HTMLElement).markRanges(ranges, {
      each: (node, range) => {
        node.className = classOf((range as (typeof ranges)[number]).look);
      },
    });
  };
  const erase = (article: Element) => new Mark(article as HTMLElement).unmark();
  return byElements({ paint, erase });
}

const WRAPPER = 'annotation-highlight';

/**
 * As annotation tools do it (Hypothesis's `highlightRange`): each stretch of a text node is put into an element of its own.
 * The text's positions are found by our map, which is in the tool's favour.
 */
function byWrapping(): Contender {
  const paint = (article: Element, spans: readonly PaintedSpan[]): void => {
    const map: TextMap = mapText(article, NOTHING_LEFT_OUT);
    // From the end on: splitting a text node leaves what stands before as it is.
    for (const { start, end, ...look } of spans.toReversed())
      for (const range of map.ranges(start, end).toReversed()) wrap(range, look);
  };
  const erase = (article: Element): void => {
    for (const wrapper of article.querySelectorAll(WRAPPER)) wrapper.replaceWith(...wrapper.childNodes);
    article.normalize();
  };
  return byElements({ paint, erase });
}

function wrap({ startContainer, startOffset, endOffset }: StaticRange, look: MarkLook): void {
  const text = startContainer as Text;
  if (endOffset < text.length) text.splitText(endOffset);
  const part = startOffset > 0 ? text.splitText(startOffset) : text;
  const wrapper = document.createElement(WRAPPER);
  wrapper.className = classOf(look);
  part.replaceWith(wrapper);
  wrapper.append(part);
}

/** The class of a mark's element. */
export function classOf(look: MarkLook): string {
  if (look.kind === 'note') return 'note';
  return `${look.kind}-${look.tint}${look.faded ? '-faded' : ''}`;
}
