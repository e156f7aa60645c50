import { expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { leaveCard, openCard, showAllNotes, writeNote } from './reader.ts';
import { until } from './wait.ts';

const FIELD = 'section > form textarea';

describeInBrowsers('storage in trouble', (browser) => {
  it('shows what can be read beside a damaged record, counts that, and leaves it as it is', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'ハルデン', '読めるメモ');
    await tab.close();
    const { extensionPage, driver } = browser();
    await extensionPage.evaluate(putDamaged);
    const popup = await driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    await find(popup, '[data-part=note-body]', '読めるメモ').waitFor();
    await until('the damage to be told', async () => (await find(popup, '.failed').texts()).length === 1);
    expect(await extensionPage.evaluate(readDamaged)).toEqual({ id: 'damaged', body: 5 });
    await popup.close();
  });

  it('says that another window holds an old form open, keeps what is typed, and saves it when that is closed', async () => {
    const { driver } = browser();
    const tab = await browser().openPost();
    const holder = await driver.openExtensionPage('options.html');
    await holder.evaluate(holdOldDatabase);
    await tab.bringToFront();
    await typeAndFail(tab, 'イスカロフ', '待っていたメモ', 'failureBlocked');
    await holder.close();
    await tab.bringToFront();
    const retry = findInCard(tab, 'section > form [data-part=retry]');
    const isSaved = () => findInCard(tab, 'section > form [data-part=state-saved]').isShown();
    await until(
      'the note to be saved',
      async () => {
        if (!(await isSaved()) && (await retry.isShown())) await retry.click();
        return await isSaved();
      },
      30_000,
    );
    await leaveCard(tab);
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=note-body]', '待っていたメモ').waitFor();
    await tab.close();
    const popup = await driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    await find(popup, '[data-part=note-body]', '古い形のメモ').waitFor();
    await popup.close();
  });

  it('says that a newer version wrote the notes, keeps what is typed in the field, and writes nothing', async () => {
    const tab = await browser().openPost();
    const before = await browser().extensionPage.evaluate(countNotes);
    await browser().extensionPage.evaluate(raiseVersion);
    await typeAndFail(tab, 'ハルデン', '新しい版へのメモ', 'failureNewerVersion');
    expect(await findInCard(tab, FIELD).value()).toBe('新しい版へのメモ');
    expect(await browser().extensionPage.evaluate(countNotes)).toBe(before);
    await tab.close();
  });
});

async function typeAndFail(tab: Tab, text: string, body: string, key: MessageKey): Promise<void> {
  await openCard(tab, text);
  await findInCard(tab, FIELD).fill(body);
  const reasons = inAnyLanguage(key);
  const notice = findInCard(tab, 'section > form [data-part=editor-notice]');
  await until(
    `the field to say ${key}`,
    async () => reasons.includes((await notice.texts())[0] ?? ''),
    30_000,
  );
}

/** Runs in the extension's page: must stand alone. */
function putDamaged(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hatsugenroku');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('notes', 'readwrite');
      transaction.objectStore('notes').put({ id: 'damaged', body: 5 });
      transaction.oncomplete = () => resolve(database.close());
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Runs in the extension's page: must stand alone. */
function readDamaged(): Promise<unknown> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('hatsugenroku');
    opening.onsuccess = () => {
      const request = opening.result.transaction('notes').objectStore('notes').get('damaged');
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result);
      };
    };
  });
}

/**
 * Runs in the extension's page: must stand alone. Puts a database of version 1 with one note in place of what is there, and
 * holds it open without heeding that others want to upgrade it.
 */
function holdOldDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Asked for at once: nobody else who opens the database comes between.
    const deleting = indexedDB.deleteDatabase('hatsugenroku');
    deleting.onerror = () => reject(deleting.error);
    const opening = indexedDB.open('hatsugenroku', 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      const notes = database.createObjectStore('notes', { keyPath: 'id' });
      notes.createIndex('post', 'target.post.key');
      notes.createIndex('person', 'target.person.key');
      notes.createIndex('created', 'created');
      const analyses = database.createObjectStore('analyses', { keyPath: 'hash' });
      analyses.createIndex('used', 'used');
      database.createObjectStore('colours', { keyPath: 'person' });
      database.createObjectStore('unsaved', { keyPath: 'key' }).createIndex('post', 'target.post.key');
      const permalink = 'https://d1021.hatenadiary.com/entry/2026/01/01/000000';
      const post = { key: permalink.slice('https://'.length), permalink, title: '古い記事', date: null };
      const [id, created] = ['4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e11', '2026-01-01T00:00:00.000Z'];
      notes.add({
        ...{ id, body: '古い形のメモ', target: { kind: 'post', post } },
        ...{ created, modified: created, deleted: null },
      });
    };
    opening.onsuccess = () => {
      // A connection that nothing refers to may be collected, and closed.
      Object.assign(window, { held: opening.result });
      resolve();
    };
  });
}

/** Runs in the extension's page: must stand alone. Leaves the database as a version far ahead would. */
function raiseVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hatsugenroku', 99);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result.close());
  });
}

/** Runs in the extension's page: must stand alone. */
function countNotes(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('hatsugenroku');
    opening.onsuccess = () => {
      const request = opening.result.transaction('notes').objectStore('notes').count();
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result);
      };
    };
  });
}
