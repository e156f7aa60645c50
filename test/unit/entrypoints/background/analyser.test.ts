import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnalyser } from '../../../../entrypoints/background/analyser.ts';
import { createAnalysisCache } from '../../../../entrypoints/background/analysis-cache.ts';
import { createDatabaseOpener } from '../../../../lib/storage/database.ts';
import { loadTagger } from '../../../support/tagger.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

const TEXT = 'オルテシアのヴェルトリン外相は「遅すぎた」と述べた。';

const loadFiles = async () => ({ tokenizer: loadTokenizer(), tagger: loadTagger() });

let count = 0;
const newDatabase = () => createDatabaseOpener({ name: `analyser test ${++count}` });

afterEach(() => vi.restoreAllMocks());

describe('createAnalyser', () => {
  it('wakes the dictionary for a new text alone, also after a restart', async () => {
    const database = newDatabase();
    const load = vi.fn(loadFiles);
    const first = await createAnalyser(createAnalysisCache(database), load, '1')(TEXT, null);
    const second = await createAnalyser(createAnalysisCache(database), load, '1')(TEXT, null);
    expect(first.quotes).toHaveLength(1);
    expect(second).toEqual(first);
    expect(load).toHaveBeenCalledOnce();
  });

  it('does not take an analysis by other rules for one by these', async () => {
    const database = newDatabase();
    const load = vi.fn(loadFiles);
    await createAnalyser(createAnalysisCache(database), load, '1')(TEXT, null);
    await createAnalyser(createAnalysisCache(database), load, '2')(TEXT, null);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('analyses a text once that is asked for twice at a time', async () => {
    const cache = createAnalysisCache(newDatabase());
    const keep = vi.spyOn(cache, 'keep');
    const analyser = createAnalyser(cache, loadFiles, '1');
    const [first, second] = await Promise.all([analyser(TEXT, null), analyser(TEXT, null)]);
    expect(first).toBe(second);
    expect(keep).toHaveBeenCalledOnce();
  });

  it('leaves no traces where it is to leave none', async () => {
    const database = newDatabase();
    const load = vi.fn(loadFiles);
    const analyser = createAnalyser(createAnalysisCache(database), load, '1');
    expect((await analyser(TEXT, null, 'withoutTraces')).quotes).toHaveLength(1);
    expect(await (await database()).count('analyses')).toBe(0);
  });

  it('analyses without its cache where the database cannot be opened', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const cache = createAnalysisCache(() => Promise.reject(new Error('no database')));
    const analysis = await createAnalyser(cache, loadFiles, '1')(TEXT, null);
    expect(analysis.quotes).toHaveLength(1);
    expect(console.warn).toHaveBeenCalled();
  });

  it('tries again after a dictionary that could not be loaded', async () => {
    const load = vi.fn(loadFiles).mockRejectedValueOnce(new Error('not there'));
    const analyser = createAnalyser(createAnalysisCache(newDatabase()), load, '1');
    await expect(analyser(TEXT, null)).rejects.toThrow('not there');
    expect((await analyser(TEXT, null)).quotes).toHaveLength(1);
  });
});

describe('createAnalyser without the tagger', () => {
  it('analyses by the rules, and keeps nothing of it', async () => {
    const database = newDatabase();
    const load = vi.fn(async () => ({ tokenizer: loadTokenizer(), tagger: null }));
    const { quotes } = await createAnalyser(createAnalysisCache(database), load, '1')(TEXT, null);
    expect(quotes).toHaveLength(1);
    await createAnalyser(createAnalysisCache(database), load, '1')(TEXT, null);
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('createAnalysisCache', () => {
  it('lets the longest unused go first', async () => {
    let time = 0;
    const cache = createAnalysisCache(newDatabase(), () => ++time);
    const analysis = { text: '', people: [], mentions: [], quotes: [], statements: [] };
    for (let index = 0; index < 500; index++) await cache.keep(`text ${index}`, analysis);
    await cache.find('text 0');
    await cache.keep('one more', analysis);
    expect(await cache.find('text 0')).toEqual(analysis);
    expect(await cache.find('text 1')).toBeNull();
    expect(await cache.find('one more')).toEqual(analysis);
  });
});
