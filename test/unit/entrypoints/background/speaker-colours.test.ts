import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { coloursFor } from '../../../../entrypoints/background/speaker-colours.ts';
import type { Analysis } from '../../../../lib/analysis/types.ts';
import { createDatabaseOpener } from '../../../../lib/storage/database.ts';

function analysisNaming(...keys: string[]): Analysis {
  const people = keys.map((key, index) => ({
    id: `p${index}`,
    key,
    name: key,
    official: true,
    title: null,
    affiliation: null,
    identity: null,
  }));
  return { text: '', people, mentions: [], quotes: [], statements: [] };
}

describe('coloursFor', () => {
  it('gives a person the same colour on every post', async () => {
    const database = createDatabaseOpener({ name: 'colours 1' });
    const first = await coloursFor(analysisNaming('ヴェルトリン', 'イスカロフ'), database);
    const second = await coloursFor(analysisNaming('テイセン', 'イスカロフ'), database);
    expect(second.イスカロフ).toBe(first.イスカロフ);
    expect(second.テイセン).not.toBe(first.イスカロフ);
  });

  it('gives one person one colour on two posts that open together', async () => {
    const database = createDatabaseOpener({ name: 'colours 2' });
    const [first, second] = await Promise.all([
      coloursFor(analysisNaming('ケルシュ', 'ドナード'), database),
      coloursFor(analysisNaming('ドナード', 'ケルシュ'), database),
    ]);
    expect(first).toEqual(second);
  });

  it('remembers nobody where it is to leave no traces, and still knows whom it knew', async () => {
    const database = createDatabaseOpener({ name: 'colours 3' });
    const known = await coloursFor(analysisNaming('ドナード'), database);
    const colours = await coloursFor(analysisNaming('ケルシュ', 'ドナード'), database, true);
    expect(colours.ドナード).toBe(known.ドナード);
    expect(colours.ケルシュ).not.toBe(known.ドナード);
    expect(await (await database()).getAllKeys('colours')).toEqual(['ドナード']);
  });

  it('still gives colours where the database cannot be opened', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const colours = await coloursFor(analysisNaming('ドナード'), () =>
      Promise.reject(new Error('no database')),
    );
    expect(colours).toEqual({ ドナード: 0 });
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });
});
