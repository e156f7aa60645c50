/**
 * The content script of the extension that test/bench/painting/painting.ts makes: it paints in a content script's world,
 * where every look at the page has its price, and is asked by the page through events.
 */

import { markAtPoint } from '../../../lib/marks/hit-test.ts';
import { declarationsOf, TINTED_KINDS } from '../../../lib/marks/look.ts';
import { MarkIndex } from '../../../lib/marks/mark-index.ts';
import type { Mark } from '../../../lib/marks/marks.ts';
import { SPEAKER_COLOURS } from '../../../lib/marks/palette.ts';
import { mapText } from '../../../lib/post/text-map.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { CONTENDERS, type ContenderName, classOf, type PaintedSpan } from './contenders.ts';
import { type Cost, renderFrame, rest, timed, watchWork } from './work-watch.ts';

/** What the page asks for. */
export type PaintingTask =
  | { readonly task: 'paint'; readonly contender: ContenderName; readonly marks: number }
  | { readonly task: 'hit'; readonly marks: number; readonly calls: number };

/** What painting the marks of a text cost, and painting them anew with other looks. */
export interface PaintingCosts {
  readonly paint: Cost;
  readonly repaint: Cost;
  /** The rendering of a frame after something else on the page has changed, in ms. */
  readonly nextChange: number;
}

/** What finding the mark at a point costs, in ms a call; null where the browser has no such function. */
export interface HitCosts {
  readonly ours: number;
  readonly highlightsFromPoint: number | null;
}

/** The names of the events, by which page and content script speak. Their detail is JSON. */
export const ASK = 'hatsugenroku-bench-ask';
export const ANSWER = 'hatsugenroku-bench-answer';

const WORDS = /「[^」]*」|[ァ-ヺー]{3,}|[一-龠]{2,}/gu;

const original = document.querySelector('article')?.innerHTML ?? '';
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  TINTED_KINDS.flatMap((kind) =>
    [...SPEAKER_COLOURS.keys()].flatMap((tint) =>
      [false, true].map(
        (faded) =>
          `.${classOf({ kind, tint, faded })}{${declarationsOf(kind, tint, 'light', 'soft', faded)}}`,
      ),
    ),
  ).join(''),
);

document.addEventListener(ASK, (event) => {
  const task = JSON.parse((event as CustomEvent<string>).detail) as PaintingTask;
  answer(task).then(
    (value) => reply({ value }),
    (error: unknown) => reply({ error: String(error) }),
  );
});

function reply(answer: { readonly value: unknown } | { readonly error: string }): void {
  document.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(answer) }));
}

function answer(task: PaintingTask): Promise<PaintingCosts | HitCosts> {
  return task.task === 'paint' ? measurePainting(task) : measureHits(task);
}

async function measurePainting({
  contender,
  marks,
}: PaintingTask & { readonly task: 'paint' }): Promise<PaintingCosts> {
  const article = await freshArticle(contender === 'ours' ? [] : [sheet]);
  const { paint, repaint, erase } = CONTENDERS[contender];
  const spans = spansOf(mapText(article, 'none').text, marks);
  const layout = () => void article.getBoundingClientRect();
  const first = await watchWork(() => paint(article, spans), layout);
  await rest();
  const filtered = spans.map((span) => ({ ...span, faded: span.tint !== 0 }));
  const second = await watchWork(() => repaint(article, filtered), layout);
  await rest();
  const changes: number[] = [];
  for (let change = 0; change < 5; change++) {
    document.body.dataset.change = String(change);
    changes.push(await renderFrame());
  }
  erase(article);
  await rest();
  return { paint: first, repaint: second, nextChange: changes.sort((a, b) => a - b)[2]! };
}

async function measureHits({ marks, calls }: PaintingTask & { readonly task: 'hit' }): Promise<HitCosts> {
  const article = await freshArticle([]);
  const map = mapText(article, 'none');
  const spans = spansOf(map.text, marks);
  CONTENDERS.ours.paint(article, spans);
  await rest();
  const post = { map, index: new MarkIndex(spans as unknown as readonly Mark[]) };
  const random = seededRandom(7);
  const points = Array.from(
    { length: calls },
    () => [random.below(innerWidth), random.below(innerHeight)] as const,
  );
  let found = 0;
  const ours = timed(() => {
    for (const [x, y] of points) if (markAtPoint(document, x, y, () => post)) found++;
  });
  if (found === 0) throw new Error('no point was on a mark');
  const highlights = CSS.highlights as HighlightRegistry & {
    highlightsFromPoint?(x: number, y: number): { readonly length: number }[];
  };
  let theirs: number | null = null;
  if (highlights.highlightsFromPoint)
    theirs = timed(() => {
      for (const [x, y] of points) highlights.highlightsFromPoint?.(x, y);
    });
  CONTENDERS.ours.erase(article);
  await rest();
  return { ours: ours / calls, highlightsFromPoint: theirs === null ? null : theirs / calls };
}

/** The article as it was sent, laid out. */
async function freshArticle(sheets: readonly CSSStyleSheet[]): Promise<Element> {
  const article = document.querySelector('article')!;
  document.adoptedStyleSheets = [...sheets];
  article.innerHTML = original;
  await rest();
  return article;
}

/** So many words of a text, spread over all of it, with the looks that the marks of a post have. */
function spansOf(text: string, count: number): PaintedSpan[] {
  const words = [...text.matchAll(WORDS)];
  if (words.length < count) throw new Error(`the text has ${words.length} words, not ${count}`);
  return Array.from({ length: count }, (_, index): PaintedSpan => {
    const { 0: word, index: start } = words[Math.floor((index * words.length) / count)]!;
    const kind = TINTED_KINDS[index % TINTED_KINDS.length]!;
    return { kind, tint: (index >> 2) % SPEAKER_COLOURS.length, start, end: start + word.length };
  });
}
