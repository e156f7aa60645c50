import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { POSTS } from '../fixtures/posts.ts';
import type { Driver, Tab } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find } from './locator.ts';
import { showAllNotes, writeNote } from './reader.ts';
import { until } from './wait.ts';

/** Hard to carry through any of the formats: a formula, quotation marks, a comma, line breaks, characters beyond the basic plane. */
const HARD_NOTE = '=1+1, "引用" と、𠮷野\n二行目 🌊\n# 見出しではない';

describeInBrowsers('export', (browser) => {
  it('exports all notes as JSON, Markdown and CSV', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, '下流に暮らす200万人', HARD_NOTE);
    await writeNote(tab, 'ハルデン', '総裁の前の会見と比べる');
    await tab.close();
    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);

    const json = JSON.parse(await exportAs(browser().driver, popup, 'json')) as Collection;
    expect(json.type).toBe('AnnotationCollection');
    expect(json.total).toBe(2);
    const bodies = json.first.items.map(({ body }) => body.value);
    expect(bodies.toSorted()).toEqual([HARD_NOTE, '総裁の前の会見と比べる'].toSorted());
    const onQuote = json.first.items.find(({ body }) => body.value === HARD_NOTE);
    expect(onQuote?.target.source.id).toBe(SAMPLE_URL);
    expect(onQuote?.target.selector?.[0]?.exact).toContain('下流に暮らす200万人の生活を守る取り決めを');

    const csv = await exportAs(browser().driver, popup, 'csv');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data: rows, errors } = Papa.parse<string[]>(csv.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(3);
    // A spreadsheet must not run the reader's words as a formula.
    const cells = rows.flat();
    expect(cells.some((cell) => cell.includes('二行目 🌊'))).toBe(true);
    expect(cells.every((cell) => !cell.startsWith('='))).toBe(true);

    const markdown = await exportAs(browser().driver, popup, 'markdown');
    expect(markdown).toContain('総裁の前の会見と比べる');
    expect(markdown).toContain('𠮷野');
    expect(markdown).toContain(POSTS[0]?.path);
    await popup.close();
  });

  it('exports only what a search shows', async () => {
    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    await find(popup, '[data-part=search]').fill('総裁');
    await until('one note to be found', async () => (await find(popup, '[data-part=note]').count()) === 1);
    const json = JSON.parse(await exportAs(browser().driver, popup, 'json')) as Collection;
    expect(json.first.items.map(({ body }) => body.value)).toEqual(['総裁の前の会見と比べる']);
    await popup.close();
  });
});

/** The parts of an exported collection that are looked at. */
interface Collection {
  readonly type: string;
  readonly total: number;
  readonly first: {
    readonly items: readonly {
      readonly body: { readonly value: string };
      readonly target: {
        readonly source: { readonly id: string };
        readonly selector?: readonly { readonly exact?: string }[];
      };
    }[];
  };
}

const ENDINGS = { json: '.json', markdown: '.md', csv: '.csv' } as const;

/** Exports by the popup's menu and reads the file that was downloaded. */
async function exportAs(driver: Driver, popup: Tab, format: keyof typeof ENDINGS): Promise<string> {
  const before = new Set(await files(driver));
  await find(popup, '[data-part=export]').click();
  await find(popup, `[data-part=export-${format}]`).click();
  const name = await until(`a ${format} file to be downloaded`, async () =>
    (await files(driver)).find((file) => !before.has(file) && file.endsWith(ENDINGS[format])),
  );
  expect(name).toMatch(/^hatsugenroku-\d{4}-\d\d-\d\d/);
  return await until(`${name} to be complete`, async () => {
    const text = await readFile(join(driver.downloads, name), 'utf8');
    const isBusy = (await files(driver)).some((file) => file.startsWith(name) && file !== name);
    return !isBusy && text !== '' && text;
  });
}

async function files(driver: Driver): Promise<string[]> {
  return await readdir(driver.downloads).catch((error: NodeJS.ErrnoException) => {
    // Chromium makes the folder with the first download.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
