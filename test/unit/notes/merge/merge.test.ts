import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMerge, mergeNotes, type NoteSet } from '../../../../lib/notes/merge/merge.ts';
import type { Note, Tombstone } from '../../../../lib/notes/model.ts';
import { noteOf } from '../examples.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const EMPTY: NoteSet = { notes: [], tombstones: [] };

function setOf(...notes: readonly Note[]): NoteSet {
  return { notes, tombstones: [] };
}

const base = noteOf({ version: { a: 1 }, modified: '2026-11-01T00:00:00.000Z' });
const edited = { ...base, body: '書き足した。', version: { a: 2 }, modified: '2026-11-02T00:00:00.000Z' };
const elsewhere = {
  ...base,
  body: '別の考え。',
  version: { a: 1, b: 1 },
  modified: '2026-11-03T00:00:00.000Z',
};
const deleted = { ...base, version: { a: 1, b: 1 }, deleted: '2026-10-01T00:00:00.000Z' };
const tombstone: Tombstone = { id: base.id, version: { a: 1, b: 1 }, purged: '2026-11-10T00:00:00.000Z' };

describe('what becomes of one note', () => {
  it('adds what is not here', () => {
    const merge = mergeNotes(EMPTY, setOf(base), NOW);
    expect(merge).toEqual({
      outcomes: [{ kind: 'added', note: base }],
      notes: [base],
      tombstones: [],
      revived: [],
    });
  });

  it('leaves alone what is the same or later here', () => {
    for (const here of [base, edited]) {
      const merge = mergeNotes(setOf(here), setOf(structuredClone(base)), NOW);
      expect(merge).toEqual({
        outcomes: [{ kind: 'unchanged', note: here }],
        notes: [],
        tombstones: [],
        revived: [],
      });
    }
  });

  it('takes what was changed elsewhere since, whatever the clocks say', () => {
    const slow = { ...edited, modified: '1999-01-01T00:00:00.000Z' };
    const merge = mergeNotes(setOf(base), setOf(slow), NOW);
    expect(merge.outcomes).toEqual([{ kind: 'replaced', note: slow, before: base }]);
  });

  it('keeps both texts that were written at once, the later one in its place', () => {
    const merge = mergeNotes(setOf(edited), setOf(elsewhere), NOW);
    const [outcome] = merge.outcomes;
    if (outcome?.kind !== 'keptTwice') throw new Error('no conflict');
    expect(outcome.note).toEqual({ ...elsewhere, version: { a: 2, b: 1 } });
    expect(outcome.copy).toEqual({ ...edited, id: outcome.copy.id, version: { copy: 1 } });
    expect(outcome.copy.id).not.toBe(base.id);
    expect(merge.notes).toEqual([outcome.note, outcome.copy]);
    // The other machine makes the same of it.
    const other = mergeNotes(setOf(elsewhere), setOf(edited), NOW);
    expect(new Set(other.notes.map(({ id, body }) => id + body))).toEqual(
      new Set(merge.notes.map(({ id, body }) => id + body)),
    );
  });

  it('joins versions where the same was written at once', () => {
    const same = { ...edited, version: { a: 1, b: 1 }, modified: '2026-11-05T00:00:00.000Z' };
    const merge = mergeNotes(setOf(edited), setOf(same), NOW);
    expect(merge.outcomes.map(({ kind }) => kind)).toEqual(['unchanged']);
    expect(merge.notes).toEqual([{ ...edited, modified: same.modified, version: { a: 2, b: 1 } }]);
  });

  it('joins tags and colour where the words are the same', () => {
    const here = { ...base, tags: ['外交', '速報'], version: { a: 2 } };
    const there = {
      ...base,
      tags: ['海峡', '外交'],
      colour: 3,
      version: { a: 1, b: 1 },
      modified: edited.modified,
    };
    const merge = mergeNotes(setOf(here), setOf(there), NOW);
    expect(merge.outcomes.map(({ kind }) => kind)).toEqual(['replaced']);
    expect(merge.notes).toEqual([
      { ...there, tags: ['海峡', '外交', '速報'], colour: 3, version: { a: 2, b: 1 } },
    ]);
  });

  it('keeps both where one version has two texts, as after a profile was set back', () => {
    const other = { ...edited, body: '同じ番号の別の文。' };
    expect(mergeNotes(setOf(edited), setOf(other), NOW).outcomes[0]?.kind).toBe('keptTwice');
  });

  it('puts into the bin what was deleted elsewhere, with all its days', () => {
    const merge = mergeNotes(setOf(base), setOf(deleted), NOW);
    expect(merge.notes).toEqual([{ ...deleted, deleted: NOW }]);
    expect(merge.outcomes.map(({ kind }) => kind)).toEqual(['binned']);
  });

  it('lets a change live that a deletion elsewhere had not seen', () => {
    const merge = mergeNotes(setOf(edited), setOf(deleted), NOW);
    expect(merge.notes.find(({ id }) => id === base.id)).toMatchObject({ body: edited.body, deleted: null });
    // Deleted here as well: now both changes were seen by somebody who deleted them.
    const alsoDeleted = { ...edited, deleted: NOW, version: { a: 3 } };
    const after = applyMerge(setOf(edited), merge);
    const again = applyMerge(after, mergeNotes(after, setOf(alsoDeleted), NOW));
    expect(again.notes.find(({ id }) => id === base.id)?.deleted).toBe(NOW);
  });

  it('never erases a note for what another machine purged', () => {
    const merge = mergeNotes(setOf(base), { notes: [], tombstones: [tombstone] }, NOW);
    expect(merge.outcomes.map(({ kind }) => kind)).toEqual(['binned']);
    expect(merge.notes).toEqual([{ ...base, deleted: NOW, version: { a: 1, b: 1 } }]);
    const later = mergeNotes(setOf(edited), { notes: [], tombstones: [tombstone] }, NOW);
    expect(later.notes[0]?.deleted).toBeNull();
  });

  it('does not bring back what left the bin here, unless it was changed since', () => {
    const here: NoteSet = { notes: [], tombstones: [tombstone] };
    expect(mergeNotes(here, setOf(base), NOW)).toEqual({
      outcomes: [{ kind: 'buried', note: base }],
      notes: [],
      tombstones: [],
      revived: [],
    });
    const revived = mergeNotes(here, setOf(edited), NOW);
    expect(revived.revived).toEqual([base.id]);
    expect(revived.notes[0]).toMatchObject({ body: edited.body, deleted: null });
    expect(applyMerge(here, revived).tombstones).toEqual([]);
  });

  it('remembers what another machine purged that was never here', () => {
    const merge = mergeNotes(EMPTY, { notes: [], tombstones: [tombstone] }, NOW);
    expect(merge).toEqual({ outcomes: [], notes: [], tombstones: [tombstone], revived: [] });
    expect(
      mergeNotes({ notes: [], tombstones: [tombstone] }, { notes: [], tombstones: [tombstone] }, NOW)
        .tombstones,
    ).toEqual([]);
  });
});

/** What one machine does. `at` chooses among its notes, `from` names another machine whose file arrives. */
type Step =
  | {
      readonly do: 'write' | 'edit' | 'tag' | 'delete' | 'restore' | 'purge';
      readonly on: number;
      readonly at: number;
    }
  | { readonly do: 'receive'; readonly on: number; readonly from: number; readonly old: number };

const anyStep = (replicas: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('write' as const, 'edit', 'edit', 'tag', 'delete', 'restore', 'purge'),
        on: fc.nat(replicas - 1),
        at: fc.nat(5),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('receive' as const),
        on: fc.nat(replicas - 1),
        from: fc.nat(replicas - 1),
        old: fc.nat(3),
      }),
    },
  );

const anyHistory = fc.integer({ min: 2, max: 4 }).chain((replicas) =>
  fc.record({
    replicas: fc.constant(replicas),
    // Clocks are off by up to ten years, and stand still.
    clocks: fc.array(fc.integer({ min: -3.15e11, max: 3.15e11 }), {
      minLength: replicas,
      maxLength: replicas,
    }),
    steps: fc.array(anyStep(replicas), { maxLength: 30 }),
  }),
);

/** Machines that write, delete and read each other's files, as the store does it. */
class World {
  readonly states: NoteSet[];
  /** Files as they were written, the newest last; a machine writes one after each change. */
  readonly files: NoteSet[][];
  /** Every text that was written, and those that somebody overwrote or deleted who saw them. */
  readonly written = new Set<string>();
  readonly givenUp = new Set<string>();
  #texts = 0;

  constructor(
    replicas: number,
    readonly clocks: readonly number[],
  ) {
    this.states = Array.from({ length: replicas }, () => EMPTY);
    this.files = this.states.map((state) => [state]);
  }

  now(on: number): string {
    return new Date(Date.UTC(2026, 10, 25) + this.clocks[on]!).toISOString();
  }

  run(step: Step): void {
    if (step.do === 'receive') {
      const files = this.files[step.from]!;
      this.receive(step.on, files[Math.max(0, files.length - 1 - step.old)]!);
    } else this.#change(step.do, step.on, step.at);
    this.files[step.on]!.push(this.states[step.on]!);
  }

  receive(on: number, file: NoteSet): void {
    const state = this.states[on]!;
    this.states[on] = applyMerge(state, mergeNotes(state, file, this.now(on)));
  }

  /** Everybody reads everybody's newest file, again and again. */
  exchange(order: readonly number[]): void {
    for (let round = 0; round < 3; round++)
      for (const on of order) for (const from of order.toReversed()) this.receive(on, this.states[from]!);
  }

  #change(what: Exclude<Step['do'], 'receive'>, on: number, at: number): void {
    const { notes, tombstones } = this.states[on]!;
    const time = this.now(on);
    const body = `文${++this.#texts}`;
    if (what === 'write') {
      this.written.add(body);
      const id = `00000000-0000-4000-8000-${String(this.#texts).padStart(12, '0')}`;
      const note = noteOf({ id, body, created: time, version: { [`r${on}`]: 1 } });
      this.states[on] = { notes: [...notes, note], tombstones };
      return;
    }
    const note = notes[at % Math.max(1, notes.length)];
    if (!note) return;
    const version = { ...note.version, [`r${on}`]: (note.version[`r${on}`] ?? 0) + 1 };
    const later = new Date(Math.max(Date.parse(time), Date.parse(note.modified) + 1)).toISOString();
    const replace = (next: Note) => {
      this.states[on] = { notes: notes.map((other) => (other === note ? next : other)), tombstones };
    };
    switch (what) {
      case 'edit':
        this.written.add(body);
        this.givenUp.add(note.body);
        replace({ ...note, body, version, modified: later, deleted: null });
        break;
      case 'tag':
        replace({ ...note, tags: [...note.tags, body], version, modified: later, deleted: null });
        break;
      case 'delete':
        if (note.deleted === null) replace({ ...note, version, deleted: time });
        break;
      case 'restore':
        if (note.deleted !== null) replace({ ...note, version, deleted: null });
        break;
      case 'purge':
        if (note.deleted === null) return;
        this.givenUp.add(note.body);
        this.states[on] = {
          notes: notes.filter((other) => other !== note),
          tombstones: [...tombstones, { id: note.id, version: note.version, purged: time }],
        };
    }
  }
}

function play({ replicas, clocks, steps }: { replicas: number; clocks: number[]; steps: Step[] }): World {
  const world = new World(replicas, clocks);
  for (const step of steps) world.run(step);
  return world;
}

/** The notes outside the bin, by id. */
function seen({ notes }: NoteSet) {
  return notes
    .filter((note) => note.deleted === null)
    .map(({ id, body, tags, modified }) => ({ id, body, tags, modified }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same without copies, whose ids are version 5. */
function originals(set: NoteSet) {
  return seen(set).flatMap(({ id, body, modified }) => (id[14] === '4' ? [{ id, body, modified }] : []));
}

function merged(a: NoteSet, b: NoteSet): NoteSet {
  return applyMerge(a, mergeNotes(a, b, NOW));
}

describe('machines that read each other’s files', () => {
  it('converge to the same notes, in whatever order files arrive, and lose nothing that was written', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, random) => {
        const world = play(history);
        const order = world.states.map((_, index) => index);
        order.sort((a, b) => ((a * 7 + (random.next().value ?? 0)) % 5) - ((b * 7) % 5));
        world.exchange(order);
        const [first, ...others] = world.states;
        for (const other of others) expect(seen(other)).toEqual(seen(first!));
        const kept = new Set(world.states.flatMap(({ notes }) => notes.map(({ body }) => body)));
        for (const text of world.written) expect(kept.has(text) || world.givenUp.has(text), text).toBe(true);
        // Nothing comes any more of what everybody knows.
        for (const other of others)
          expect(mergeNotes(first!, other, NOW).notes.filter(({ deleted }) => !deleted)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('merge commutatively', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const [a, b] = play(history).states as [NoteSet, NoteSet];
        expect(seen(merged(a, b))).toEqual(seen(merged(b, a)));
      }),
      { numRuns: 300 },
    );
  });

  it('merge associatively: of each note the same text is seen, or none', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { states } = play(history);
        const [a, b, c = EMPTY] = states as [NoteSet, NoteSet, NoteSet?];
        expect(originals(merged(merged(a, b), c))).toEqual(originals(merged(a, merged(b, c))));
      }),
      { numRuns: 300 },
    );
  });

  it('merge idempotently', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const [a, b] = play(history).states as [NoteSet, NoteSet];
        const once = merged(a, b);
        const twice = mergeNotes(once, b, NOW);
        expect([twice.notes, twice.tombstones, twice.revived]).toEqual([[], [], []]);
        const self = mergeNotes(a, structuredClone(a), NOW);
        expect([self.notes, self.tombstones, self.revived]).toEqual([[], [], []]);
      }),
      { numRuns: 300 },
    );
  });
});
