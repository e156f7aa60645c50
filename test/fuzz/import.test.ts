import 'fake-indexeddb/auto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, vi } from 'vitest';
import { explainRefusal } from '../../components/library/files/import-refusal.ts';
import { formatDay, formatTime } from '../../lib/format.ts';
import { BackgroundRequestSchema } from '../../lib/messages/validation.ts';
import { contentOfNote } from '../../lib/notes/content.ts';
import { createNoteExchange, planImport } from '../../lib/notes/exchange/exchange.ts';
import { toCsv } from '../../lib/notes/export/csv.ts';
import { toHatena } from '../../lib/notes/export/hatena.ts';
import { toHtml } from '../../lib/notes/export/html.tsx';
import { toMarkdown } from '../../lib/notes/export/markdown.ts';
import { toMarkdownFiles } from '../../lib/notes/export/markdown-by-post.ts';
import { decodeFile } from '../../lib/notes/import/decode-file.ts';
import { ImportError } from '../../lib/notes/import/import-error.ts';
import type { ImportedNotes } from '../../lib/notes/import/imported.ts';
import { readNotesFile } from '../../lib/notes/import/read-notes-file.ts';
import { applyMerge, mergeNotes, type NoteSet } from '../../lib/notes/merge/merge.ts';
import type { Note } from '../../lib/notes/model.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { CSV_LABELS, LABELS } from '../unit/notes/export/labels.ts';
import { damaged, spoilt } from './arbitraries/damage.ts';
import { anyNotes, anyNotesFile, anyTombstones, ownFile } from './arbitraries/notes-files.ts';
import { holds } from './holds.ts';
import { inDatabase } from './in-database.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

/** As the library writes files: with the formats of the reader's language. */
const WORDS = { ...LABELS, formatTime, formatDay };

const NOW = '2026-11-25T00:00:00.000Z';
const EMPTY: NoteSet = { notes: [], tombstones: [] };

/** What a file gives; null where it is refused, which must be in words that the reader can be told. */
async function readOrRefuse(file: string | Uint8Array): Promise<ImportedNotes | null> {
  try {
    const text = typeof file === 'string' ? file : decodeFile(file as Uint8Array<ArrayBuffer>);
    return await readNotesFile(text, { now: NOW });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(explainRefusal(error)).not.toBe('');
    return null;
  }
}

/** What comes in reaches the background unchanged, can be written on, and leaves again in every form. */
async function expectTakenWhole(file: ImportedNotes): Promise<void> {
  const { notes, tombstones } = file;
  expectRequest({ type: 'importNotes', name: 'notes.json', notes, tombstones });
  const after = applyMerge(EMPTY, mergeNotes(EMPTY, file, NOW));
  for (const note of after.notes) {
    const base = contentOfNote(note);
    expectRequest({ type: 'updateNote', id: note.id, change: base, base });
  }
  for (const write of [toMarkdown, toMarkdownFiles, toHatena]) write(after.notes, WORDS);
  toHtml(after.notes, WORDS, 'ja');
  toCsv(after.notes, CSV_LABELS);
  await expectSameAgain(after);
}

/** A request passes the background's schema as it is, also through Chromium's messages, which are JSON. */
function expectRequest(request: unknown): void {
  const result = v.safeParse(BackgroundRequestSchema, request);
  expect(result.issues ?? []).toEqual([]);
  expect(result.output).toEqual(request);
  expect(JSON.parse(JSON.stringify(request))).toEqual(request);
}

/** An own file of these notes gives the same file when it is read and written again. */
async function expectSameAgain({ notes, tombstones }: NoteSet): Promise<void> {
  const file = ownFile(notes, tombstones);
  const again = await readNotesFile(file, { now: NOW });
  expect(ownFile(again.notes, again.tombstones)).toBe(file);
}

const json = (value: unknown) => JSON.stringify(value) ?? 'null';

describe('a file of notes', () => {
  holds(
    'comes in whole where nothing is wrong with it, whatever program wrote it',
    300,
    fc.asyncProperty(anyNotesFile, async (file) => {
      const read = await readOrRefuse(json(file));
      if (read) await expectTakenWhole(read);
      expect(read).not.toBeNull();
    }),
  );

  holds(
    'that is changed somewhere is read or refused as a whole',
    700,
    fc.asyncProperty(damaged(anyNotesFile), async (file) => {
      const read = await readOrRefuse(json(file));
      if (read) await expectTakenWhole(read);
    }),
  );

  holds(
    'whose bytes are spoilt is read or refused as a whole',
    300,
    fc.asyncProperty(spoilt(anyNotesFile.map(json)), async (bytes) => {
      const read = await readOrRefuse(bytes);
      if (read) await expectTakenWhole(read);
    }),
  );

  holds(
    'of our own gives no words that are not in it',
    200,
    fc.asyncProperty(damaged(anyNotes.map((notes): unknown => JSON.parse(ownFile(notes)))), async (file) => {
      const read = await readOrRefuse(json(file));
      if (read?.source !== 'own') return;
      const words = new Set(stringsOf(file));
      // Somebody may have put another program's annotation in between.
      const own = read.notes.filter(({ version }) => !('imported' in version));
      for (const word of own.flatMap(wordsOf)) expect(words).toContain(word);
    }),
  );

  holds(
    'changes what the preview says, all of it or nothing, and can be taken back',
    80,
    fc.asyncProperty(anyNotes, fc.oneof(anyNotesFile, damaged(anyNotesFile)), async (stored, file) => {
      await inDatabase(async (openDatabase) => {
        const now = () => new Date(NOW);
        const exchange = createNoteExchange(openDatabase, now);
        await exchange.import({ notes: stored, tombstones: [] }, 'before.json');
        const before = await exchange.stored();
        const read = await readOrRefuse(json(file));
        if (!read) return;
        const plan = await planImport(before, read, now());
        await exchange.import(read, 'file.json');
        const after = await exchange.stored();
        expect(byId(after)).toEqual(byId(applyMerge(before, plan)));
        await expectSameAgain(after);
        const { notes: shown } = await createNoteStore(openDatabase).all();
        if (plan.notes.length === 0) return;
        await exchange.undo();
        const seen = (notes: readonly Note[]) => notes.filter(({ deleted }) => !deleted).map(contentOfNote);
        if (shown.length > 0) expect(seen((await exchange.stored()).notes)).toEqual(seen(before.notes));
      });
    }),
  );

  holds(
    'with the traces of erased notes gives them back',
    60,
    fc.asyncProperty(anyNotes, anyTombstones, (notes, tombstones) => expectSameAgain({ notes, tombstones })),
  );
});

function byId({ notes, tombstones }: NoteSet): NoteSet {
  const order = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return { notes: notes.toSorted(order), tombstones: tombstones.toSorted(order) };
}

/** Every text in a JSON value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Every text of a note that the reader or the page wrote; the post's key follows from its address. */
function wordsOf({ body, tags, target }: Note): string[] {
  const { key: _, ...post } = target.post;
  return [body, ...tags, ...stringsOf({ ...target, post })];
}
