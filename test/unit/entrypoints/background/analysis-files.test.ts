import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAnalysisFiles, type ReadFile } from '../../../../entrypoints/background/analysis-files.ts';
import { DICTIONARY_FILE } from '../../../../lib/analysis/dictionary/format.ts';
import { WEIGHTS_FILE } from '../../../../lib/analysis/tagger/weights-format.ts';
import { readWeights } from '../../../support/tagger.ts';
import { readDictionary } from '../../../support/tokenizer.ts';

/** Reads the extension's files, of which one may be replaced. */
function reader(replaced: Partial<Record<Parameters<ReadFile>[0], () => ArrayBuffer>> = {}): ReadFile {
  const files = { [DICTIONARY_FILE]: readDictionary, [WEIGHTS_FILE]: readWeights, ...replaced };
  return async (name) => files[name]();
}

function missing(): never {
  throw new Error('not there');
}

afterEach(() => vi.restoreAllMocks());

describe('loadAnalysisFiles', () => {
  it('reads dictionary and weights', async () => {
    const { tokenizer, tagger } = await loadAnalysisFiles(reader());
    expect(tokenizer.tokenize('朝が来た').map(({ surface }) => surface)).toEqual(['朝', 'が', '来', 'た']);
    expect(tagger).not.toBeNull();
  });

  it.each([
    ['missing', missing],
    ['broken', () => new ArrayBuffer(500)],
  ])('goes on without a tagger where the weights are %s, and says so', async (_, weights) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { tokenizer, tagger } = await loadAnalysisFiles(reader({ [WEIGHTS_FILE]: weights }));
    expect(tokenizer.tokenize('朝')).toHaveLength(1);
    expect(tagger).toBeNull();
    expect(error).toHaveBeenCalledOnce();
  });

  it('fails without a dictionary', async () => {
    await expect(loadAnalysisFiles(reader({ [DICTIONARY_FILE]: missing }))).rejects.toThrow('not there');
  });
});
