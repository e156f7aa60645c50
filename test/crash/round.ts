import type { NoteTarget } from '../../lib/notes/model.ts';
import { postKey } from '../../lib/post/permalink.ts';
import type { View } from '../browser/driver.ts';
import { findInCard } from '../browser/locator.ts';
import { openCard } from '../browser/reader.ts';
import type { TestBrowser } from '../browser/test-browser.ts';
import { pause, until } from '../browser/wait.ts';
import { entryPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, type FixturePost } from '../fixtures/posts.ts';
import type { Random } from '../fixtures/random.ts';
import { type Comparison, compare, type Typed, type Written } from './compare.ts';
import { progress, readStored, startWriting } from './in-page.ts';
import { planWrites } from './plan.ts';

/** In every so many rounds somebody types into a card as well, which takes its time to open. */
const CARD_EVERY = 4;

/** The extension's pages that write. */
const WRITING_PAGES = ['popup.html', 'library.html'] as const;

/** More than any browser writes in {@link LONGEST_LIFE}. */
const MOST_WRITES = 300;

/** The browser is killed at any moment up to this after its surfaces began to write, in ms. */
const LONGEST_LIFE = 1_500;

const SPEAKER = 'オルガノフ外相';
const FIELD = 'section > form textarea';

/** What was written in one round, until the browser was killed in the midst of it. */
export interface KilledRound {
  readonly postKey: string;
  /** How long after the beginning of the writing the browser was killed, in ms. */
  readonly life: number;
  readonly surfaces: readonly Written[];
  readonly typed: Typed;
}

/** Writes notes on a post of the round's own from several surfaces at once, and kills the browser at a random moment. */
export async function writeAndKill(
  browser: TestBrowser,
  round: number,
  random: Random,
): Promise<KilledRound> {
  const post = postOf(round);
  browser.server.serve(post.path, (theme) => entryPage(post, theme));
  const permalink = `${BLOG_ORIGIN}${post.path}`;
  const key = postKey(permalink);
  const target: NoteTarget = { kind: 'post', post: { key, permalink, title: post.title, date: post.date } };
  const pages = [browser.extensionPage, await browser.driver.openExtensionPage('library.html')];
  const tab = round % CARD_EVERY === 0 ? await browser.openPost(permalink) : null;
  if (tab) {
    await openCard(tab, SPEAKER);
    await findInCard(tab, FIELD).click();
  }

  const life = random.below(LONGEST_LIFE);
  const typed = { text: '', saved: '' };
  const surfaces = WRITING_PAGES.map((page) => ({
    plan: planWrites(MOST_WRITES, `${page}-${round}`, target, random),
    acknowledged: 0,
  }));
  for (const [index, page] of pages.entries())
    await page.evaluate(
      startWriting,
      surfaces[index]!.plan.map(({ request }) => request),
    );
  let isKilled = false;
  const untilKilled = async (step: () => Promise<void>): Promise<void> => {
    try {
      while (!isKilled) await step();
    } catch (error) {
      // Whatever was under way ends with the browser.
      if (!isKilled) throw error;
    }
  };
  const watching = pages.map((page, index) =>
    untilKilled(async () => {
      const { written, failed } = await page.evaluate(progress);
      if (failed) throw new Error(`${WRITING_PAGES[index]}: ${failed}`);
      surfaces[index]!.acknowledged = written;
    }),
  );
  const typing = tab ? [untilKilled(() => typeMore(tab, typed))] : [];
  const all = Promise.all([...watching, ...typing]);
  await Promise.race([pause(life), all]);
  isKilled = true;
  await browser.driver.kill();
  await all;
  return { postKey: key, life, surfaces, typed };
}

/** Types some words into the card, and waits until it says that they are saved. */
async function typeMore(
  tab: View & Parameters<typeof findInCard>[0],
  typed: { text: string; saved: string },
) {
  const words = `第${typed.text.length}字から。`;
  typed.text += words;
  const text = typed.text;
  await tab.keyboard.type(words);
  const state = findInCard(tab, 'section > form .save-state');
  // What the card says may still be about the words before.
  await until('the card to see the words', async () => (await state.attribute('data-state')) !== 'saved');
  await until('the card to save', async () => (await state.attribute('data-state')) === 'saved');
  typed.saved = text;
}

/** Reads what is stored of a round and holds it against what was written. */
export async function examine(
  page: View,
  { postKey: key, surfaces, typed }: KilledRound,
): Promise<Comparison> {
  return compare(await page.evaluate(readStored, [key]), surfaces, typed);
}

function postOf(round: number): FixturePost {
  return {
    id: `68018831891${String(round).padStart(8, '0')}`,
    path: `/entry/2026/02/01/${String(round).padStart(6, '0')}`,
    title: `第${round}回の会見`,
    date: '2026-02-01T03:00:00Z',
    categories: [],
    body: `<p>ソルダヴィアの${SPEAKER}は1日、首都での会見で「話し合いを続ける」と述べた。</p>`,
  };
}
