/** Where the legend stands beside an article: CSS px of the viewport. */
export interface Column {
  readonly side: 'left' | 'right';
  readonly left: number;
  readonly width: number;
}

/** Left and right edge of something, in CSS px of the viewport. */
interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The legend's width, in CSS px: names of less than half a dozen characters are readable in the least. */
const LEAST_WIDTH = 128;
const MOST_WIDTH = 204;

/** Distance to the article and to the window's edge, in CSS px. */
const GAP = 16;

/** The columns in the margins beside an article that are wide enough for the legend, the wider one first. */
export function columnsBeside({ left, right }: Edges, windowWidth: number): Column[] {
  const width = (room: number) => Math.min(MOST_WIDTH, Math.floor(room - 2 * GAP));
  const [before, behind] = [width(left), width(windowWidth - right)];
  const columns: Column[] = [
    { side: 'left', left: left - GAP - before, width: before },
    { side: 'right', left: right + GAP, width: behind },
  ];
  return columns.filter((column) => column.width >= LEAST_WIDTH).sort((a, b) => b.width - a.width);
}

/** Whether an element stands on plain colour, as far out as the page goes: then text can be written on it. */
export function isOnPlainGround(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).backgroundImage !== 'none') return false;
  return true;
}

/** How much of the window's edge the folded legend takes, in CSS px: as much as text leaves free, and enough to hit. */
const LEAST_EDGE = 12;
const MOST_EDGE = 24;

/** The edge of the window at which the folded legend covers no text, and how wide it may be there. */
export function edgeBeside({ left, right }: Edges, windowWidth: number): Pick<Column, 'side' | 'width'> {
  const [before, behind] = [left, windowWidth - right];
  const room = Math.floor(Math.max(before, behind)) - 1;
  return {
    side: before > behind ? 'left' : 'right',
    width: Math.min(MOST_EDGE, Math.max(LEAST_EDGE, room)),
  };
}

/** How far apart the places are at which a column is probed for what else stands there, in CSS px. */
const PROBE_STEP = 48;

/**
 * Whether nothing but the background of an article lies in a column, as far as the window shows it: no sidebar, no menu.
 *
 * @param isOurs tells elements of ours, which do not count.
 */
export function isClear(
  document: Document,
  article: Element,
  { left, width }: Column,
  isOurs: (element: Element) => boolean,
): boolean {
  const height = document.documentElement.clientHeight;
  for (let y = PROBE_STEP / 2; y < height; y += PROBE_STEP)
    for (const x of [left + 1, left + width / 2, left + width - 1]) {
      const top = document.elementsFromPoint(x, y).find((element) => !isOurs(element));
      if (top && !top.contains(article)) return false;
    }
  return true;
}
