import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../lib/analysis/types.ts';
import type { Painter } from '../../lib/marks/painter.ts';
import type { Tone } from '../../lib/marks/palette.ts';
import type { MarkLook } from '../../lib/marks/styles.ts';

/** What paints samples: the painter of posts, and the tone of the page of settings. */
export interface SamplePainter {
  readonly painter: Painter;
  readonly tone: Tone;
}

/** A text with marks at spans of it. */
export interface Sample {
  readonly text: string;
  readonly marks: readonly (MarkLook & Span)[];
}

/** A Japanese text whose marks look exactly as they do in a post. */
export function MarkSample({
  sample,
  samples: { painter, tone },
}: {
  readonly sample: Sample;
  readonly samples: SamplePainter;
}) {
  const element = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    if (!node) return;
    const ranges = (start: number, end: number) => [
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    ];
    painter.paint(node, { text: sample.text, ranges, range: () => null }, sample.marks, tone);
    return () => painter.erase(node);
  }, [sample, painter, tone]);
  return (
    <p class="sample" lang="ja" data-part="sample" ref={element}>
      {sample.text}
    </p>
  );
}
