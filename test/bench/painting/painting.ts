import { join } from 'node:path';
import type { BrowserFamily, Driver, Tab } from '../../browser/driver.ts';
import type { BlogServer } from '../../browser/server.ts';
import { until } from '../../browser/wait.ts';
import { longText } from '../../fixtures/long-post.ts';
import { OTHER_SITE_HOST } from '../../fixtures/other-blogs.ts';
import { bodyFromPlainText } from '../../fixtures/plain-text.ts';
import { withBenchBrowser } from '../bench-browser.ts';
import { bundle } from '../bundle.ts';
import { type Figure, medianOf, whereOf } from '../figures.ts';
import { fittedExponent } from '../fitted-exponent.ts';
import type { ContenderName } from './contenders.ts';
import type { ANSWER, ASK, HitCosts, PaintingCosts, PaintingTask } from './in-content.ts';
import type { Cost } from './work-watch.ts';

/** How many marks are painted against peers. */
const COMPARED = [1_000, 5_000, 20_000];

/** How many marks are painted to see how the cost grows: 1, 10 and 100 times as many. */
const GROWING = [200, 2_000, 20_000];

/** As densely as the posts of d1021 are marked: so many characters for one mark. */
const CHARACTERS_PER_MARK = 16;

const CONTENDER_NAMES = ['ours', 'mark.js', 'wrapping'] as const satisfies readonly ContenderName[];

const ROUNDS = 3;

/** How long one measurement may take, in ms. */
const PATIENCE = 120_000;

/** mark.js takes time by the square of the marks, 20 s for 20,000: there it is left out. */
const MOST_OF_MARK_JS: Readonly<Record<BrowserFamily, number>> = { chromium: 5_000, firefox: 1_000 };

/**
 * Painting, painting anew, and finding the mark at a point, in a content script of an extension that does nothing else,
 * against other ways to do it on the same page in the same run, one after the other in each round.
 */
export async function benchPainting(family: BrowserFamily): Promise<Figure[]> {
  const script = await bundle(join(import.meta.dirname, 'in-content.ts'), 'bench', family === 'firefox');
  return withBenchBrowser(family, script, async (driver, server) => {
    const figures: Figure[] = [];
    const costs = new Map<string, PaintingCosts[]>();
    for (const marks of [...new Set([...GROWING, ...COMPARED])].sort((a, b) => a - b)) {
      const tab = await openText(driver, server, marks);
      const contenders = COMPARED.includes(marks) ? CONTENDER_NAMES : (['ours'] as const);
      for (let round = 0; round < ROUNDS; round++)
        for (const contender of contenders) {
          if (contender === 'mark.js' && marks > MOST_OF_MARK_JS[family]) continue;
          const cost = await ask<PaintingCosts>(tab, { task: 'paint', contender, marks });
          const key = `${contender} ${marks}`;
          costs.set(key, [...(costs.get(key) ?? []), cost]);
        }
      if (COMPARED.includes(marks)) {
        figures.push(...paintingFigures(family, marks, costs));
        const hits = await ask<HitCosts>(tab, { task: 'hit', marks, calls: 200 });
        figures.push(hitFigure(family, marks, hits));
      }
      await tab.close();
    }
    return [...figures, ...growthFigures(family, costs)];
  });
}

function paintingFigures(
  family: BrowserFamily,
  marks: number,
  costs: ReadonlyMap<string, readonly PaintingCosts[]>,
): Figure[] {
  const where = whereOf(family);
  const median = (contender: ContenderName, pick: (costs: PaintingCosts) => number) =>
    medianOf((costs.get(`${contender} ${marks}`) ?? []).map(pick));
  const compared = (id: string, what: string, pick: (costs: PaintingCosts) => number): Figure => ({
    id: `${id}.${marks}`,
    what: `${marks.toLocaleString('en')} marks: ${what}`,
    where,
    value: median('ours', pick),
    unit: 'ms',
    peers: {
      ...(costs.has(`mark.js ${marks}`) && { 'mark.js': median('mark.js', pick) }),
      'wrapping elements': median('wrapping', pick),
    },
  });
  return [
    compared('paint', 'painted, laid out and rendered', ({ paint }) => total(paint)),
    compared('paint-longest', 'longest task of that', ({ paint }) => paint.longest),
    compared('repaint', 'painted anew for a filter', ({ repaint }) => total(repaint)),
    compared('repaint-longest', 'longest task of that', ({ repaint }) => repaint.longest),
    compared('next-change', 'rendering after another change of the page', ({ nextChange }) => nextChange),
  ];
}

function total({ script, rendering }: Cost): number {
  return script + rendering;
}

function hitFigure(family: BrowserFamily, marks: number, { ours, highlightsFromPoint }: HitCosts): Figure {
  return {
    id: `hit.${marks}`,
    what: `${marks.toLocaleString('en')} marks: the mark at a point`,
    where: whereOf(family),
    value: ours * 1_000,
    unit: 'µs',
    ...(highlightsFromPoint !== null && { peers: { highlightsFromPoint: highlightsFromPoint * 1_000 } }),
  };
}

function growthFigures(
  family: BrowserFamily,
  costs: ReadonlyMap<string, readonly PaintingCosts[]>,
): Figure[] {
  const points = (pick: (costs: PaintingCosts) => Cost) =>
    GROWING.map(
      (marks) =>
        [marks, medianOf((costs.get(`ours ${marks}`) ?? []).map((cost) => total(pick(cost))))] as const,
    );
  const figure = (id: string, what: string, pick: (costs: PaintingCosts) => Cost): Figure => ({
    id,
    what: `${what} against marks (${GROWING.map((marks) => marks.toLocaleString('en')).join(', ')}): exponent`,
    where: whereOf(family),
    value: fittedExponent(points(pick)),
    unit: 'exponent',
  });
  return [
    figure('paint-growth', 'painting', ({ paint }) => paint),
    figure('repaint-growth', 'painting anew', ({ repaint }) => repaint),
  ];
}

/** A page of its own for so many marks, ready to be asked. */
async function openText(driver: Driver, server: BlogServer, marks: number): Promise<Tab> {
  const path = `/bench/${marks}`;
  const text = longText(marks * CHARACTERS_PER_MARK);
  server.reply(path, () => ({
    body: `<!DOCTYPE html><html lang="ja"><title>${marks}</title><style>body{max-width:40em;margin:auto;line-height:1.8}</style><article>${bodyFromPlainText(text)}</article></html>`,
  }));
  const tab = await driver.newTab();
  await tab.open(`https://${OTHER_SITE_HOST}${path}`);
  return tab;
}

async function ask<Result>(tab: Tab, task: PaintingTask): Promise<Result> {
  const names: readonly [typeof ASK, typeof ANSWER] = ['hatsugenroku-bench-ask', 'hatsugenroku-bench-answer'];
  await tab.evaluate(askContentScript, ...names, JSON.stringify(task));
  // Asked for again and again: browsers end a script of the driver that waits for long.
  const text = await until('the content script to answer', () => tab.evaluate(readAnswer), PATIENCE);
  const answer = JSON.parse(text) as { readonly value: Result } | { readonly error: string };
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

interface AnsweredWindow extends Window {
  answer?: string | null;
}

/** Runs in the page: must stand alone. */
function askContentScript(askName: string, answerName: string, task: string): void {
  (window as AnsweredWindow).answer = null;
  const onAnswer = (event: Event): void => {
    (window as AnsweredWindow).answer = (event as CustomEvent<string>).detail;
  };
  document.addEventListener(answerName, onAnswer, { once: true });
  // Later, so that the driver is not kept waiting.
  setTimeout(() => document.dispatchEvent(new CustomEvent(askName, { detail: task })), 20);
}

/** Runs in the page: must stand alone. Null until there is one. */
function readAnswer(): string | null {
  return (window as AnsweredWindow).answer ?? null;
}
