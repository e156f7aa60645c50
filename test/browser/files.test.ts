import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility.ts';
import type { Driver, Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find } from './locator.ts';
import { openCard, writeNote } from './reader.ts';
import { startTestBrowser } from './test-browser.ts';
import { until } from './wait.ts';

/** As another program writes it, with invented content; the last one has no place on the web. */
const HYPOTHESIS = {
  total: 3,
  rows: ['一', '二', '三'].map((text, index) => ({
    id: `row-${index}`,
    uri: index < 2 ? 'https://d1021.hatenadiary.com/entry/2026/11/20/080000' : 'urn:x-pdf:0',
    text,
    tags: ['外交'],
    created: '2026-11-20T00:00:00Z',
    updated: '2026-11-21T00:00:00Z',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: '電話で会談した', prefix: '', suffix: '' }] }],
    document: { title: ['三カ国外相、電話で会談'] },
  })),
};

async function openFiles(driver: Driver): Promise<Tab> {
  const tab = await driver.openExtensionPage('library.html#files');
  await find(tab, '[data-part=files-space]').waitFor();
  return tab;
}

/** Chooses a file, past the system's dialog, which nobody can press in a test. */
async function choose(tab: Tab, name: string, text: string): Promise<void> {
  await tab.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('[data-part=import-file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName, { type: 'application/json' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Imports a file, with all that is asked on the way. */
async function importFile(tab: Tab, text: string): Promise<void> {
  await choose(tab, 'backup.json', text);
  await find(tab, '[data-part=import-apply]').click();
  await find(tab, '[data-part=import-done]').waitFor();
}

/** Presses "Back up now", and takes the file away. */
async function backUp(driver: Driver, tab: Tab): Promise<string> {
  await find(tab, '[data-part=backup-now]').click();
  const name = await until('a backup to be downloaded', async () =>
    (await downloads(driver)).find((file) => /^hatsugenroku-.*\.json$/.test(file)),
  );
  const file = join(driver.downloads, name);
  const text = await until(`${name} to be complete`, async () => {
    const written = await readFile(file, 'utf8');
    return written.endsWith('}\n') && written;
  });
  await rm(file);
  return text;
}

async function downloads(driver: Driver): Promise<string[]> {
  // Chromium makes the folder with the first download.
  return await readdir(driver.downloads).catch(() => []);
}

interface StoredNote {
  readonly id: string;
  readonly body: string;
  readonly deleted: string | null;
}

/** All notes in the database of the profile, as the extension's own pages read it. */
function storedNotes(tab: Tab): Promise<StoredNote[]> {
  return tab.evaluate(
    () =>
      new Promise<StoredNote[]>((resolve, reject) => {
        const opening = indexedDB.open('hatsugenroku');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notes').objectStore('notes').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ id, body, deleted }: StoredNote) => ({ id, body, deleted })));
          };
        };
      }),
  );
}

/** Changes what the profile knows of its backups, as time would. */
function changeBackupState(tab: Tab, changes: object): Promise<void> {
  return tab.evaluate(
    (changed) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hatsugenroku');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('local', 'readwrite');
          const local = transaction.objectStore('local');
          const reading = local.get('backup');
          reading.onsuccess = () => local.put({ ...reading.result, ...changed }, 'backup');
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    changes,
  );
}

async function shownBodies(tab: Tab): Promise<string[]> {
  return (await storedNotes(tab))
    .filter((note) => note.deleted === null)
    .map(({ body }) => body)
    .sort();
}

/** Changes a note as a surface does that has it open. */
async function changeBody(tab: Tab, id: string, body: string): Promise<void> {
  const answer = await tab.evaluate(
    async (noteId, text) => {
      interface Api {
        readonly runtime: { sendMessage(message: object): Promise<{ readonly ok: boolean }> };
      }
      const globals = globalThis as { browser?: Api; chrome?: Api };
      const api = globals.browser ?? globals.chrome;
      return await api!.runtime.sendMessage({
        type: 'updateNote',
        id: noteId,
        change: { body: text },
        base: null,
      });
    },
    id,
    body,
  );
  expect(answer.ok).toBe(true);
}

describeInBrowsers('files', (browser) => {
  it('shows what a file would change before it does, takes it in, and takes it back', async () => {
    const { driver } = browser();
    const tab = await openFiles(driver);
    await choose(tab, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
    await find(tab, '[data-part=import-preview]').waitFor();
    expect(await find(tab, '[data-part=import-added] summary').text()).toContain('2');
    expect(await find(tab, '[data-part=import-losses] summary').text()).toContain('1');
    await find(tab, '[data-part=import-added] summary').click();
    expect(await find(tab, '[data-part=import-added] li').text()).toContain('一 #外交');
    expect(await storedNotes(tab)).toEqual([]);
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColourScheme(scheme);
      expect(await accessibilityViolations(tab)).toEqual([]);
    }

    await find(tab, '[data-part=import-apply]').click();
    await find(tab, '[data-part=import-done]').waitFor();
    expect(await shownBodies(tab)).toEqual(['一', '二']);
    await find(tab, '[data-part=import-undo]').click();
    await find(tab, '[data-part=import-undone]').waitFor();
    expect(await shownBodies(tab)).toEqual([]);
    await tab.close();
  });

  it('refuses a damaged file with the place, and changes nothing', async () => {
    const tab = await openFiles(browser().driver);
    const before = await storedNotes(tab);
    await choose(tab, '壊れた.json', '{\n  "type": "Annotation",\n  "target": \n}');
    const refused = find(tab, '[data-part=import-refused]');
    await refused.waitFor();
    expect(await refused.text()).toContain('壊れた.json');
    expect(await refused.text()).toMatch(/4.*1/);
    await choose(
      tab,
      'form.json',
      JSON.stringify({ rows: [...HYPOTHESIS.rows, { uri: 'https://a.example/', target: 1 }] }),
    );
    await until('the place to be told', async () => (await refused.text()).includes('rows.3.target'));
    expect(await accessibilityViolations(tab)).toEqual([]);
    expect(await storedNotes(tab)).toEqual(before);
    await tab.close();
  });

  it('brings two profiles to the same notes, with both texts of what both changed', async () => {
    const { driver, server } = browser();
    const post = await browser().openPost();
    await writeNote(post, '下流に暮らす200万人', '初めの考え');
    await post.close();
    const here = await openFiles(driver);
    const other = await startTestBrowser(driver.family, server);
    try {
      const there = await openFiles(other.driver);
      await importFile(there, await backUp(driver, here));
      const note = (await storedNotes(there)).find(({ body }) => body === '初めの考え');
      // The note is in its place in the post there too.
      const postThere = await other.openPost();
      await openCard(postThere, '下流に暮らす200万人');
      await postThere.close();

      await changeBody(here, note!.id, 'ここでの続き');
      await changeBody(there, note!.id, '向こうでの続き');
      const [mine, theirs] = [await backUp(driver, here), await backUp(other.driver, there)];
      await choose(here, 'theirs.json', theirs);
      await find(here, '[data-part=import-keptTwice]').waitFor();
      await find(here, '[data-part=import-apply]').click();
      await find(here, '[data-part=import-done]').waitFor();
      await importFile(there, mine);
      expect(await shownBodies(here)).toEqual(['ここでの続き', '向こうでの続き']);
      const byId = (a: StoredNote, b: StoredNote) => (a.id < b.id ? -1 : 1);
      const shown = async (tab: Tab) =>
        (await storedNotes(tab)).filter(({ deleted }) => deleted === null).sort(byId);
      expect(await shown(there)).toEqual(await shown(here));
      // What is the same changes nothing any more.
      await choose(here, 'again.json', await backUp(other.driver, there));
      await find(here, '[data-part=import-cancel]').waitFor();
      expect(await find(here, '[data-part=import-keptTwice]').isShown()).toBe(false);
      expect(await find(here, '[data-part=import-added]').isShown()).toBe(false);
    } finally {
      await other.driver.quit();
    }
    await here.close();
  });

  it('writes backups by itself, and reads those of other machines', async () => {
    const { driver } = browser();
    const tab = await openFiles(driver);
    const other = (await backUp(driver, tab)).replaceAll('ここでの続き', 'よその端末の文');
    const [note] = await storedNotes(tab);
    if (driver.family === 'chromium') {
      // The system's dialog cannot be pressed in a test; the folder that it would give is one of the browser's own.
      await tab.evaluate(() =>
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
      );
      await find(tab, '[data-part=backup-start]').click();
      await find(tab, '[data-part=backup-automatic]').waitFor();
      const read = () =>
        tab.evaluate(async () => {
          const folder = await navigator.storage.getDirectory();
          const texts: Record<string, string> = {};
          for await (const [name, file] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
            texts[name] = await (await file.getFile()).text();
          return texts;
        });
      await until('the first backup', async () => Object.keys(await read()).length === 1);
      await changeBody(tab, note!.id, '書き足した後');
      await until(
        'the change to be in the file',
        async () => Object.values(await read()).some((text) => text.includes('書き足した後')),
        20_000,
      );
      // A machine that knew nothing of it writes a note of its own.
      const foreign = JSON.parse(other);
      foreign.first.items = [
        { ...foreign.first.items[0], id: 'urn:uuid:11111111-2222-4333-8444-555555555555' },
      ];
      foreign.total = 1;
      foreign.first.items[0].body = { type: 'TextualBody', value: '別の端末のメモ' };
      await tab.evaluate(async (text) => {
        const folder = await navigator.storage.getDirectory();
        const file = await folder.getFileHandle('hatsugenroku-0123abcd.json', { create: true });
        const writable = await file.createWritable();
        await writable.write(text);
        await writable.close();
      }, JSON.stringify(foreign));
      await tab.reload();
      await until('the note of the other machine', async () =>
        (await shownBodies(tab)).includes('別の端末のメモ'),
      );
    } else {
      await find(tab, '[data-part=backup-start]').click();
      await driver.answerPermissionPrompt('allow');
      await find(tab, '[data-part=backup-automatic]').waitFor();
      const folder = join(driver.downloads, 'hatsugenroku');
      const [name] = await until('the first backup', async () => {
        const names = await readdir(folder).catch(() => []);
        return names.length > 0 && names;
      });
      expect(name).toMatch(/^hatsugenroku-[\da-f]{8}\.json$/);
      const text = await until('the file to be complete', async () => {
        const written = await readFile(join(folder, name!), 'utf8');
        return written.endsWith('}\n') && written;
      });
      expect(text).toContain(note!.body);
      // The background writes too, in the place of the file; not for five minutes after the last one.
      await changeBackupState(tab, { at: '2020-01-01T00:00:00.000Z' });
      await changeBody(tab, note!.id, '書き足した後');
      await until(
        'the change to be in the file',
        async () => (await readFile(join(folder, name!), 'utf8')).includes('書き足した後'),
        20_000,
      );
      expect(await readdir(folder)).toEqual([name]);
    }
    await find(tab, '[data-part=backup-stop]').click();
    await find(tab, '[data-part=backup-start]').waitFor();
    await tab.close();
  });

  it('reminds quietly of a backup that is due, until it is made or put off', async () => {
    const { driver } = browser();
    const library = await openFiles(driver);
    await changeBackupState(library, {
      changed: ['a', 'b'],
      changedSince: '2020-01-01T00:00:00.000Z',
      quietUntil: null,
    });
    const popup = await driver.openExtensionPage('popup.html');
    await find(popup, '[data-part=backup-reminder]').waitFor();
    expect(await accessibilityViolations(popup)).toEqual([]);
    await find(popup, '[data-part=reminder-later]').click();
    await find(popup, '[data-part=backup-reminder]').waitForGone();
    await popup.reload();
    await find(popup, '[role=tab]').waitFor();
    expect(await find(popup, '[data-part=backup-reminder]').isShown()).toBe(false);
    await popup.close();
    await library.close();
  });
});
