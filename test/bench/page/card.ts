import { DWELLS } from '../../../lib/settings/settings.ts';
import { CARD_HOST, type Driver, type Tab } from '../../browser/driver.ts';
import { middle } from '../../browser/locator.ts';
import { holdsMarks } from '../../browser/painted-marks.ts';
import type { BlogServer } from '../../browser/server.ts';
import { textRect } from '../../browser/text-range.ts';
import { until } from '../../browser/wait.ts';
import { entryPage } from '../../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../../fixtures/posts.ts';
import { medianOf } from '../figures.ts';

const TIMES = 7;
const NOWHERE = { x: 2, y: 2 };

/** What a page's window keeps while it is watched. */
interface WatchedWindow extends Window {
  watched?: { moved: number; shown: number | null };
}

/** How long after the dwell a card is on the screen: the first on the page, and later ones. In ms. */
export async function measureCard(
  driver: Driver,
  server: BlogServer,
): Promise<{ readonly first: number; readonly later: number }> {
  const first: number[] = [];
  const later: number[] = [];
  server.serve(SAMPLE_POST.path, (theme) => entryPage(SAMPLE_POST, theme));
  for (let page = 0; page < 3; page++) {
    const tab = await driver.newTab();
    await tab.open(BLOG_ORIGIN + SAMPLE_POST.path);
    await until('marks', () => holdsMarks(tab, '.entry-content'));
    first.push(await restOn(tab));
    for (let time = 0; time < TIMES; time++) later.push(await restOn(tab));
    await tab.close();
  }
  return { first: medianOf(first), later: medianOf(later) };
}

async function restOn(tab: Tab): Promise<number> {
  await tab.mouse.move(NOWHERE);
  await tab.keyboard.press('Escape');
  await until('no card', () => tab.evaluate(isGone, CARD_HOST));
  const place = middle(await textRect(tab, 'イスカロフ'));
  await tab.evaluate(watch, CARD_HOST);
  await tab.mouse.move(place);
  const taken = await until('the card', () => tab.evaluate(readWatched));
  return taken - DWELLS.usual;
}

/** Runs in the page: must stand alone. */
function isGone(host: string): boolean {
  return !document.querySelector(host)?.matches(':popover-open');
}

/** Runs in the page: must stand alone. Watches from the last movement of the pointer until the card is on the screen. */
function watch(host: string): void {
  const watched: NonNullable<WatchedWindow['watched']> = { moved: 0, shown: null };
  (window as WatchedWindow).watched = watched;
  const onMove = (): void => {
    watched.moved = performance.now();
  };
  document.addEventListener('pointermove', onMove, true);
  const look = (): void => {
    const isOpen = document.querySelector(host)?.matches(':popover-open');
    if (!isOpen) {
      setTimeout(look);
      return;
    }
    document.removeEventListener('pointermove', onMove, true);
    requestAnimationFrame(() =>
      setTimeout(() => {
        watched.shown = performance.now();
      }),
    );
  };
  look();
}

/** Runs in the page: must stand alone. Null until the card is shown. */
function readWatched(): number | null {
  const { watched } = window as WatchedWindow;
  return watched?.shown ? watched.shown - watched.moved : null;
}
