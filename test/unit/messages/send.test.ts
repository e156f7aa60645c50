import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../../lib/messages/send.ts';
import { draftOf } from '../notes/examples.ts';

const { runtime } = vi.hoisted(() => ({
  runtime: { id: 'ours' as string | undefined, sendMessage: vi.fn<(message: object) => Promise<unknown>>() },
}));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const GONE = new Error('The message channel closed before a response was received.');
const request = { type: 'addNote', draft: draftOf('一') } as const;

beforeEach(() => {
  runtime.id = 'ours';
  runtime.sendMessage.mockReset();
});

describe('askBackground', () => {
  it('asks once more where the background went away, by an error or without a word', async () => {
    runtime.sendMessage
      .mockRejectedValueOnce(GONE)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ ok: true, value: 'stored' });
    expect(await askBackground(request)).toBe('stored');
    expect(runtime.sendMessage.mock.calls).toEqual([[request], [request], [request]]);
  });

  it('says in the end that nobody answers', async () => {
    runtime.sendMessage.mockRejectedValue(GONE);
    await expect(askBackground(request)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('asks once where the extension is gone, where it was told why not, and for what must not be done twice', async () => {
    runtime.sendMessage.mockResolvedValueOnce({ ok: false, failure: { code: 'quota', message: 'full' } });
    await expect(askBackground(request)).rejects.toMatchObject({ code: 'quota' });
    runtime.sendMessage.mockRejectedValue(GONE);
    const undo = { type: 'walkLog', direction: 'undo', note: null } as const;
    await expect(askBackground(undo)).rejects.toMatchObject({ code: 'unreachable' });
    runtime.id = undefined;
    await expect(askBackground(request)).rejects.toMatchObject({ code: 'unreachable' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });
});
