import { expect, it } from 'vitest';
import type { BackgroundRequest } from '../../lib/messages/protocol.ts';
import type { NoteDraft, NoteTarget } from '../../lib/notes/model.ts';
import { newId } from '../../lib/notes/new-id.ts';
import { progress, readStored, startWriting } from '../crash/in-page.ts';
import type { View } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { until } from './wait.ts';

const TABS = 10;
const NOTES = 6;
const POST = {
  key: 'd1021.hatenadiary.com/entry/2026/02/02/090000',
  permalink: 'https://d1021.hatenadiary.com/entry/2026/02/02/090000',
  title: '十の窓',
  date: null,
};
const TARGET: NoteTarget = { kind: 'post', post: POST };
const EMPTY = { body: '', tags: [], colour: null };

describeInBrowsers('ten tabs that write at once', (browser) => {
  it('lose nothing, neither in notes of their own nor in the one that all of them write', async () => {
    const { driver, extensionPage } = browser();
    const shared: NoteDraft = { id: newId(), target: TARGET, ...EMPTY, body: 'みんなのメモ' };
    const base = { ...EMPTY, body: shared.body };
    await write(extensionPage, [{ type: 'addNote', draft: shared }]);
    const tabs = [];
    for (let tab = 0; tab < TABS; tab++) tabs.push(await driver.openExtensionPage('popup.html'));

    const plans = tabs.map((_, tab): BackgroundRequest[] => [
      ...Array.from({ length: NOTES }, (__, note) => writeAndCorrect(tab, note)).flat(),
      { type: 'updateNote', id: shared.id, change: { tags: [`窓${tab}`] }, base },
      { type: 'updateNote', id: shared.id, change: { body: `窓${tab}の文` }, base, copyId: newId() },
    ]);
    await Promise.all(tabs.map((tab, index) => write(tab, plans[index]!)));

    const { notes, log } = await extensionPage.evaluate(readStored, [POST.key]);
    const stored = notes.map((note) => note.body).sort();
    const own = tabs.flatMap((_, tab) =>
      Array.from({ length: NOTES }, (__, note) => `窓${tab}のメモ${note}を直した`),
    );
    // Of ten who write one text one has the note, and each of the others a note of their own.
    expect(stored).toEqual([...own, ...tabs.map((_, tab) => `窓${tab}の文`)].sort());
    const kept = notes.find(({ id }) => id === shared.id);
    expect([...(kept?.tags ?? [])].sort()).toEqual(tabs.map((_, tab) => `窓${tab}`).sort());
    expect(log).toHaveLength(notes.length);
    for (const tab of tabs) await tab.close();
  });
});

/** A note of a tab's own, and a change to it. */
function writeAndCorrect(tab: number, note: number): BackgroundRequest[] {
  const draft = { id: newId(), target: TARGET, ...EMPTY, body: `窓${tab}のメモ${note}` };
  const base = { ...EMPTY, body: draft.body };
  const change = { body: `${draft.body}を直した` };
  return [
    { type: 'addNote', draft },
    { type: 'updateNote', id: draft.id, change, base },
  ];
}

async function write(tab: View, requests: readonly BackgroundRequest[]): Promise<void> {
  await tab.evaluate(startWriting, requests);
  await until(
    'all to be written',
    async () => {
      const { written, failed } = await tab.evaluate(progress);
      if (failed) return failed;
      return written === requests.length;
    },
    60_000,
  ).then((outcome) => expect(outcome).toBe(true));
}
