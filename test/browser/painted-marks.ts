import { HIGHLIGHT_PREFIX } from '../../lib/marks/styles.ts';
import type { View } from './driver.ts';

/** How the names of all our highlights begin. */
const PREFIX = `${HIGHLIGHT_PREFIX}-`;

/** A stretch of text that the extension has painted. */
export interface PaintedMark {
  /** The highlight's name without the prefix that all of ours have: `light-speech-0`. */
  readonly style: string;
  readonly text: string;
}

/** Whether the first element that matches a selector holds a mark. */
export function holdsMarks(view: View, selector: string): Promise<boolean> {
  return view.evaluate(findMark, PREFIX, selector);
}

/** Runs in the page: must stand alone. */
function findMark(prefix: string, selector: string): boolean {
  const element = document.querySelector(selector);
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(prefix)) continue;
    for (const { startContainer } of highlight) if (element?.contains(startContainer)) return true;
  }
  return false;
}

/** Every mark on the page in document order, read from the browser's registry of highlights. */
export function paintedMarks(view: View): Promise<PaintedMark[]> {
  return view.evaluate(readMarks, `${HIGHLIGHT_PREFIX}-`);
}

/** Runs in the page: must stand alone. A mark across several nodes is painted in pieces; they are put together again. */
function readMarks(prefix: string): PaintedMark[] {
  const pieces: { style: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(prefix)) continue;
    for (const painted of highlight) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      pieces.push({ style: name.slice(prefix.length), range });
    }
  }
  const isContinued = (earlier: Range, later: Range) => {
    const between = document.createRange();
    between.setStart(earlier.endContainer, earlier.endOffset);
    between.setEnd(later.startContainer, later.startOffset);
    const isForward = earlier.compareBoundaryPoints(Range.END_TO_START, later) <= 0;
    return isForward && between.toString() === '' && !between.cloneContents().querySelector('p,br,div');
  };
  pieces.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  const marks: typeof pieces = [];
  const lastOfStyle = new Map<string, Range>();
  for (const { style, range } of pieces) {
    const open = lastOfStyle.get(style);
    if (open && isContinued(open, range)) open.setEnd(range.endContainer, range.endOffset);
    else {
      marks.push({ style, range });
      lastOfStyle.set(style, range);
    }
  }
  return marks.map(({ style, range }) => ({ style, text: range.toString() }));
}
