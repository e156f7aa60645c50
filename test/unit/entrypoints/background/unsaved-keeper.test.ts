import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUnsavedKeeper } from '../../../../entrypoints/background/unsaved-keeper.ts';
import { EMPTY } from '../../../../lib/notes/content.ts';
import type { Note, NoteDraft, UnsavedText } from '../../../../lib/notes/model.ts';
import { newId } from '../../../../lib/notes/new-id.ts';
import { QUOTE_TARGET } from '../../notes/examples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LEFT = 15_000;
const typed = (key: string, body: string): UnsavedText => ({
  ...EMPTY,
  key,
  target: QUOTE_TARGET,
  noteId: newId(),
  base: null,
  body,
});

/** A keeper over texts and notes in memory. */
function keeperOver(texts: Map<string, UnsavedText>, add: (draft: NoteDraft) => Promise<Note>) {
  const saved: string[] = [];
  const keeper = createUnsavedKeeper({
    unsaved: {
      all: async () => [...texts.values()],
      find: async (key) => texts.get(key) ?? null,
      forget: async (key, may = () => true) => {
        const text = texts.get(key);
        if (text && may(text)) texts.delete(key);
        return true;
      },
    },
    notes: { get: async () => null, add, update: () => Promise.reject(new Error('not expected')) },
    onSaved: ({ body }) => saved.push(body),
  });
  return { keeper, saved };
}

const asNote = async (draft: NoteDraft): Promise<Note> => ({
  ...draft,
  created: '',
  modified: '',
  deleted: null,
  version: {},
});

it('saves a text that was left, also by an earlier life of the background', async () => {
  const texts = new Map([['a', typed('a', '前の')]]);
  const { keeper, saved } = keeperOver(texts, asNote);
  keeper.start();
  texts.set('b', typed('b', 'いまの'));
  keeper.kept('b');
  await vi.advanceTimersByTimeAsync(LEFT - 1);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved.toSorted()).toEqual(['いまの', '前の']);
  expect(texts.size).toBe(0);
});

it('waits anew with every key, and saves nothing that its surface has saved', async () => {
  const texts = new Map([['a', typed('a', '一')]]);
  const { keeper, saved } = keeperOver(texts, asNote);
  keeper.kept('a');
  await vi.advanceTimersByTimeAsync(LEFT - 1);
  keeper.kept('a');
  await vi.advanceTimersByTimeAsync(LEFT - 1);
  expect(saved).toEqual([]);
  texts.delete('a');
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual([]);
});

it('keeps what is typed while it saves, and what cannot be saved', async () => {
  const texts = new Map([['a', typed('a', '一')]]);
  const { keeper, saved } = keeperOver(texts, async (draft) => {
    texts.set('a', typed('a', '一二'));
    return asNote(draft);
  });
  keeper.kept('a');
  await vi.advanceTimersByTimeAsync(LEFT);
  expect(saved).toEqual(['一']);
  expect(texts.get('a')?.body).toBe('一二');

  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = keeperOver(texts, () => Promise.reject(new Error('full')));
  failing.keeper.kept('a');
  await vi.advanceTimersByTimeAsync(LEFT);
  expect(error).toHaveBeenCalledOnce();
  expect(texts.get('a')?.body).toBe('一二');
});
