import { expect, it } from 'vitest';
import { heardOn } from './chromium/heard.ts';
import { CARD_HOST } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { leaveCard, openCard, writeNote } from './reader.ts';

const NAME = 'ヴェルトリン';
const NOTE = 'privatewords of mine';
const TAG = 'privatetag';

/** Words of the card that are nobody's secret: that they can be found shows that the ways lead into the card. */
const OPEN_WORDS = inAnyLanguage('lookUpWikipediaJa');

describeInBrowsers('a page that searches', (browser) => {
  it('does not come upon the notes in an open card', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, NAME, NOTE);
    await openCard(tab, NAME);
    await findInCard(tab, '[data-part=edit]').click();
    await findInCard(tab, '[data-part=note] [data-part=tag-field]').fill(TAG);
    await tab.keyboard.press('Enter');
    await findInCard(tab, '[data-part=note] [data-part=done]').click();
    await findInCard(tab, '[data-part=note-tags]', TAG).waitFor();

    const found = await tab.evaluate(probe, CARD_HOST, [NOTE, 'privatewords', TAG, ...OPEN_WORDS]);
    expect(found).toHaveLength(1);
    expect(OPEN_WORDS).toContain(found[0]);
    // The card has stayed open, with the note in it.
    expect(await findInCard(tab, '[data-part=note-body]').text()).toBe(NOTE);
    // Firefox's tree is out of its protocol's reach.
    if (browser().driver.family === 'chromium')
      expect((await heardOn(tab)).map(({ name }) => name).join('\n')).toContain(NOTE);
    await leaveCard(tab);
    await tab.close();
  });
});

/** Runs in the page: must stand alone. Which of some words the page learns of by searching and by moving the selection. */
function probe(hostSelector: string, words: readonly string[]): string[] {
  const steps = 60;
  const found = new Set<string>();
  const selection = getSelection();
  const host = document.querySelector(hostSelector);
  if (!selection || !host) throw new Error('there is nothing to search');
  const { find } = window as unknown as {
    find(text: string, matchCase: boolean, backwards: boolean, wrap: boolean): boolean;
  };
  const look = (): void => {
    for (const word of words) if (selection.toString().includes(word)) found.add(word);
  };
  const walk = (direction: 'forward' | 'backward'): void => {
    for (const granularity of ['character', 'word', 'line', 'paragraph', 'documentboundary']) {
      for (let step = 0; step < steps; step++) {
        selection.modify('extend', direction, granularity);
        look();
      }
    }
  };

  document.execCommand('selectAll');
  look();
  for (const word of words) {
    for (const backwards of [false, true]) {
      selection.removeAllRanges();
      if (find.call(window, word, false, backwards, true)) found.add(word);
    }
  }
  // From words of the card that can be found on to those around them.
  for (const word of words) {
    for (const direction of ['forward', 'backward'] as const) {
      selection.removeAllRanges();
      if (find.call(window, word, false, false, true)) walk(direction);
    }
  }
  for (const [node, offset] of [
    [document.body, document.body.childNodes.length],
    [document.documentElement, document.documentElement.childNodes.length],
    [host, 0],
  ] as const) {
    for (const direction of ['forward', 'backward'] as const) {
      selection.collapse(node, offset);
      walk(direction);
    }
  }
  const range = document.createRange();
  range.selectNode(host);
  selection.removeAllRanges();
  selection.addRange(range);
  look();
  selection.removeAllRanges();
  return words.filter((word) => found.has(word));
}
