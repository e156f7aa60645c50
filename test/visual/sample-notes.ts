import { find, findInCard } from '../browser/locator.ts';
import { selectText, writeNote } from '../browser/reader.ts';
import type { TestBrowser } from '../browser/test-browser.ts';

/** A quotation of the sample post that has a note in every picture. */
export const ANNOTATED_QUOTE = '数字が違えば結論も';

/** When the first of them was written; the others follow minute by minute. */
const FIRST_TIME = '2026-01-15T09:20:00.000Z';

/** Writes notes of every kind by hand, and gives them times that are the same whenever the record is renewed. */
export async function writeSampleNotes(browser: TestBrowser): Promise<void> {
  const tab = await browser.openPost();
  await writeNote(
    tab,
    'ガルベロッティ事務局長は、測定値',
    '沿海諸国機構。前の任期は水の話をほとんどしていない。',
  );
  await writeNote(
    tab,
    ANNOTATED_QUOTE,
    '試算の前提が違う。ザレスタン側の数字には去年の干ばつが入っていない。\n専門家の報告書と比べること。',
  );
  await selectText(tab, '水量の測定値を毎日交換する');
  await findInCard(tab, '[data-part=offer]').click();
  await findInCard(tab, '[data-part=note-editor] textarea').fill('共同声明では「毎日正午」。');
  await findInCard(tab, '[data-part=done]').click();
  await findInCard(tab, '[data-part=note]').waitFor();
  await tab.keyboard.press('Escape');
  const popup = await browser.driver.openToolbarPopup(tab);
  await find(popup, '[data-part=post-notes] textarea').fill('来月の会談のあとで読み返す。');
  await find(popup, '[data-part=post-notes] [data-part=done]').click();
  await find(popup, '[data-part=note-body]', '読み返す').waitFor();
  await tab.close();
  await browser.extensionPage.evaluate(setTimes, FIRST_TIME);
}

/** Takes away every note that a scene has written. */
export async function dropOtherNotes(browser: TestBrowser): Promise<void> {
  await browser.extensionPage.evaluate(dropNotesOfOtherDays, FIRST_TIME.slice(0, 10));
}

/** Runs in the extension's page: must stand alone. Times the notes one minute after the other, the oldest first. */
async function setTimes(first: string): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await done(indexedDB.open('hatsugenroku'));
  const store = database.transaction('notes', 'readwrite').objectStore('notes');
  const notes = (await done(store.getAll())) as { created: string; modified: string }[];
  notes.sort((a, b) => a.created.localeCompare(b.created));
  for (const [index, note] of notes.entries()) {
    const time = new Date(Date.parse(first) + index * 60_000).toISOString();
    await done(store.put({ ...note, created: time, modified: time }));
  }
  database.close();
}

/** Runs in the extension's page: must stand alone. Deletes the notes that were not written on a day. */
async function dropNotesOfOtherDays(day: string): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await done(indexedDB.open('hatsugenroku'));
  const store = database.transaction('notes', 'readwrite').objectStore('notes');
  const notes = (await done(store.getAll())) as { id: string; created: string }[];
  for (const { id, created } of notes) if (!created.startsWith(day)) await done(store.delete(id));
  database.close();
}
