import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../lib/notes/export/json.ts';
import { ImportError } from '../../../../lib/notes/import/import-error.ts';
import type { ImportedNotes } from '../../../../lib/notes/import/imported.ts';
import { readNotesFile } from '../../../../lib/notes/import/read-notes-file.ts';
import { applyMerge, mergeNotes } from '../../../../lib/notes/merge/merge.ts';
import type { Tombstone } from '../../../../lib/notes/model.ts';
import { anyNote, noteOf, PERSON_TARGET } from '../examples.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const EXPORT = { id: '0b0d9d4e-4e5a-4d0f-8a39-1f0f5c6f1a2b', exportedAt: NOW, label: '発言録のメモ' };

function read(file: unknown): Promise<ImportedNotes> {
  return readNotesFile(typeof file === 'string' ? file : JSON.stringify(file), { now: NOW });
}

async function refusal(file: unknown): Promise<Pick<ImportError, 'code' | 'place'>> {
  const error = await read(file).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImportError)) throw new Error('it was not refused', { cause: error });
  return { code: error.code, place: error.place };
}

const anyTombstone: fc.Arbitrary<Tombstone> = anyNote.map(({ id, version, modified }) => ({
  id,
  version,
  purged: modified,
}));

describe('our own files', () => {
  it('give back every byte: export, import into nothing, export', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyNote, { maxLength: 5, selector: ({ id }) => id }),
        fc.uniqueArray(anyTombstone, { maxLength: 3, selector: ({ id }) => id }),
        async (notes, tombstones) => {
          const file = toJson(notes, { ...EXPORT, tombstones });
          // As a file on the disk: UTF-8.
          const text = new TextDecoder().decode(new TextEncoder().encode(file));
          const imported = await read(text);
          expect(imported.losses).toEqual([]);
          const empty = { notes: [], tombstones: [] };
          const after = applyMerge(empty, mergeNotes(empty, imported, NOW));
          expect(toJson(after.notes, { ...EXPORT, tombstones: after.tombstones })).toBe(file);
        },
      ),
    );
  });

  it('are known as ours, also without any note', async () => {
    expect((await read(toJson([noteOf()], EXPORT))).source).toBe('own');
    expect(await read(toJson([], EXPORT))).toEqual({ source: 'own', notes: [], tombstones: [], losses: [] });
  });

  it('of the first form are read, with a version that tells later states by their time', async () => {
    const collection = JSON.parse(toJson([noteOf({ tags: [] })], EXPORT));
    delete collection['hatsugenroku:format'];
    delete collection.first.items[0]['hatsugenroku:version'];
    const { notes } = await read(collection);
    expect(notes).toEqual([noteOf({ tags: [], version: { unversioned: Date.parse(noteOf().modified) } })]);
  });

  it.each(['toString', 'constructor', '__proto__'])('bear a machine that is named %s', async (name) => {
    const file = JSON.parse(toJson([noteOf()], EXPORT));
    file.first.items[0]['hatsugenroku:version'] = [
      { 'hatsugenroku:replica': name, 'hatsugenroku:changes': 1 },
      { 'hatsugenroku:replica': 'machine', 'hatsugenroku:changes': 1 },
    ];
    const { notes } = await read(file);
    const here = { notes: [noteOf({ body: '別の文', version: { other: 1 } })], tombstones: [] };
    for (const { version } of mergeNotes(here, { notes, tombstones: [] }, NOW).notes)
      for (const count of Object.values(version)) expect(count).toBe(1);
  });

  it('whose changes are beyond counting are refused', async () => {
    const file = JSON.parse(toJson([noteOf()], EXPORT));
    file.first.items[0]['hatsugenroku:version'][0]['hatsugenroku:changes'] = Number.MAX_SAFE_INTEGER;
    expect((await refusal(file)).code).toBe('form');
  });

  it('give a post the key of its address, whatever they say', async () => {
    const file = JSON.parse(toJson([noteOf()], EXPORT));
    file.first.items[0].target.source['hatsugenroku:key'] = 'kawabe.hatenablog.com/entry/1';
    expect((await read(file)).notes).toEqual([noteOf()]);
  });

  it('whose version counts what deletions have seen, and no change, are refused', async () => {
    const seen = [{ 'hatsugenroku:replica': 'deleted:machine', 'hatsugenroku:changes': 1 }];
    const file = JSON.parse(toJson([noteOf()], EXPORT));
    file.first.items[0]['hatsugenroku:version'] = seen;
    expect((await refusal(file)).place.path).toBe('first.items.0.hatsugenroku:version');
    const backup = JSON.parse(
      toJson([], { ...EXPORT, tombstones: [{ id: noteOf().id, version: { a: 1 }, purged: NOW }] }),
    );
    backup['hatsugenroku:tombstones'][0]['hatsugenroku:version'] = seen;
    expect((await refusal(backup)).place.path).toBe('hatsugenroku:tombstones.0.hatsugenroku:version');
  });

  it('of a later form are refused', async () => {
    const collection = { ...JSON.parse(toJson([], EXPORT)), 'hatsugenroku:format': 99 };
    expect((await refusal(collection)).code).toBe('newerFormat');
  });

  const damages: readonly (readonly [path: string, damage: (item: Record<string, unknown>) => void])[] = [
    ['first.items.1.created', (item) => Object.assign(item, { created: 'yesterday' })],
    ['first.items.1.modified', (item) => Object.assign(item, { modified: '2026-11-25T09:00:00+09:00' })],
    ['first.items.1.created', (item) => Object.assign(item, { created: '2026-02-30T00:00:00.000Z' })],
    ['first.items.1.modified', (item) => Object.assign(item, { modified: '2026-11-25T24:00:00.000Z' })],
    [
      'first.items.1.target.hatsugenroku:kind',
      (item) => Object.assign(item, { target: [item.target, item.target] }),
    ],
    ['first.items.1.id', (item) => Object.assign(item, { id: 'urn:isbn:1' })],
    ['first.items.1.hatsugenroku:colour', (item) => Object.assign(item, { 'hatsugenroku:colour': 77 })],
    ['first.items.1.hatsugenroku:version', (item) => Object.assign(item, { 'hatsugenroku:version': [] })],
    [
      'first.items.1.target.source.id',
      (item) => Object.assign((item.target as { source: object }).source, { id: 'javascript:alert(1)' }),
    ],
    [
      'first.items.1.target.hatsugenroku:person',
      (item) => delete (item.target as Record<string, unknown>)['hatsugenroku:person'],
    ],
  ];
  it.each(damages)('are refused as a whole, with the place: %s', async (path, damage) => {
    const first = noteOf();
    const second = noteOf({ id: '4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e12', target: PERSON_TARGET });
    const collection = JSON.parse(toJson([first, second], EXPORT));
    damage(collection.first.items[1]);
    expect(await refusal(collection)).toEqual({ code: 'form', place: { line: null, column: null, path } });
  });

  it('with ten thousand notes are read in slices, and tell how far they have come', async () => {
    const notes = Array.from({ length: 10_000 }, (_, index) =>
      noteOf({ id: `4c9d4a5e-7f0a-4c1b-9c53-${String(index).padStart(12, '0')}` }),
    );
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++);
    const imported = await readNotesFile(toJson(notes, EXPORT), {
      now: NOW,
      onProgress: (done) => told.push(done),
    });
    clearInterval(timer);
    expect(imported.notes).toEqual(notes);
    expect(told.at(-1)).toBe(10_000);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('files that are none of annotations', () => {
  it('are refused with line and column where they are no JSON', async () => {
    expect(await refusal('{\n  "a": 1,\n  b\n}')).toEqual({
      code: 'syntax',
      place: { line: 3, column: 3, path: null },
    });
    const cut = toJson([noteOf()], EXPORT).slice(0, -200);
    expect((await refusal(cut)).code).toBe('syntax');
    expect((await refusal('')).place).toMatchObject({ line: 1, column: 1 });
  });

  it.each([[null], [3], ['"text"'], [{}], [{ type: 'FeatureCollection', features: [] }], [[1, 2]]])(
    'are refused: %j',
    async (file) => {
      expect((await refusal(file)).code).toBe('unknownKind');
    },
  );

  it('are refused where a collection only names its pages', async () => {
    const collection = { type: 'AnnotationCollection', first: 'https://example.org/page1' };
    expect(await refusal(collection)).toMatchObject({ code: 'notEmbedded', place: { path: 'first' } });
  });
});

describe('a hostile file', () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);

  it.each([
    '['.repeat(100_000),
    `{"type":"Annotation","x":${deep('[', ']')},"target":"https://a.example/"}`,
    `{"type":"Annotation","target":{"source":"https://a.example/","selector":${deep('{"refinedBy":', '}').replace(':}', ':{}}')}}}`,
  ])('that is nested without end is refused', async (file) => {
    expect((await refusal(file)).code).toBe('unknownKind');
  });

  it.each([
    '{"type":"Annotation","id":"urn:\\ud800","target":"https://a.example/"}',
    '{"type":"Annotation","id":"a","body":{"id":"https://a.example/\\ud800"},"target":"https://a.example/"}',
    '{"rows":[{"id":"\\ud800","uri":"https://a.example/","text":"x"}]}',
  ])('with half a character in it is read: %s', async (file) => {
    expect((await read(file)).notes).toHaveLength(1);
  });
});
