import type { Rect, View } from './driver.ts';

/**
 * Where a piece of the page's text is, scrolled into the middle of the window: the rectangle of its first line.
 *
 * @param text found across inline elements, as a reader sees it.
 * @param occurrence which one, from 0, inside the element that `selector` names.
 * @throws when the element does not hold the text so often.
 */
export async function textRect(
  view: View,
  text: string,
  { selector = '.entry-content', occurrence = 0 } = {},
): Promise<Rect> {
  const rect = await view.evaluate(measure, selector, text, occurrence);
  if (rect === null) throw new Error(`${selector} does not hold "${text}" ${occurrence + 1} times`);
  return rect;
}

/** Runs in the page: must stand alone. */
function measure(selector: string, text: string, occurrence: number): Rect | null {
  const root = document.querySelector(selector);
  if (!root) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let all = '';
  while (walker.nextNode()) {
    nodes.push(walker.currentNode as Text);
    all += (walker.currentNode as Text).data;
  }
  let start = all.indexOf(text);
  for (let i = 0; i < occurrence && start >= 0; i += 1) start = all.indexOf(text, start + 1);
  if (start < 0) return null;

  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const end = before + node.length;
    if (start >= before && start < end) range.setStart(node, start - before);
    if (start + text.length > before && start + text.length <= end) {
      range.setEnd(node, start + text.length - before);
      break;
    }
    before = end;
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  return line ? { x: line.x, y: line.y, width: line.width, height: line.height } : null;
}
