import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecorder } from '../../../../entrypoints/background/recorder.ts';
import { StorageError } from '../../../../lib/storage/errors.ts';
import { analysisOf, postOf } from '../../record/examples.ts';

const ANALYSIS = analysisOf([{ name: 'ケルシュ', says: '一' }]);
const READING = { loaded: 10, read: 20, isWhole: true };

afterEach(() => vi.restoreAllMocks());

describe('createRecorder', () => {
  it('hands a reading on with the rules that analysed it', async () => {
    const record = vi.fn(async () => {});
    await createRecorder({ record }, 'rules').record(postOf(1), READING, ANALYSIS);
    const handedOn = { post: postOf(1), reading: READING, analysis: ANALYSIS, rules: 'rules' };
    expect(record).toHaveBeenCalledWith(handedOn);
  });

  it('lets nothing be read later than now', async () => {
    const record = vi.fn(async () => {});
    const future = { loaded: 5_000, read: 6_000, isWhole: true };
    await createRecorder({ record }, 'rules', () => 100).record(postOf(1), future, ANALYSIS);
    const reading = { loaded: 100, read: 100, isWhole: true };
    expect(record).toHaveBeenCalledWith(expect.objectContaining({ reading }));
  });

  it('tells of a failure until a recording succeeds, and never rejects', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const record = vi
      .fn(async () => {})
      .mockRejectedValueOnce(new StorageError('quota', 'full'))
      .mockRejectedValueOnce(new TypeError('a mistake'));
    const recorder = createRecorder({ record }, 'rules');
    expect(recorder.failed).toBeNull();
    for (const failed of ['quota', 'internal', null]) {
      await recorder.record(postOf(1), READING, ANALYSIS);
      expect(recorder.failed).toBe(failed);
    }
    expect(log).toHaveBeenCalledTimes(2);
  });
});
