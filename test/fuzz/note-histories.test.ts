import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { contentOfNote } from '../../lib/notes/content.ts';
import { readNotesFile } from '../../lib/notes/import/read-notes-file.ts';
import type { NoteDraft } from '../../lib/notes/model.ts';
import { newId } from '../../lib/notes/new-id.ts';
import { anyColour, anyTags, anyTarget, POST } from '../unit/notes/examples.ts';
import { ownFile } from './arbitraries/notes-files.ts';
import { holds } from './holds.ts';
import { inDatabase } from './in-database.ts';
import { Machine } from './machine.ts';
import { stateOf } from './note-model.ts';

/** One thing that happens on a machine. */
interface Event {
  /** How it is told of in a failure. */
  readonly [fc.toStringMethod]: () => string;
  readonly run: (machine: Machine, other: Machine) => Promise<void>;
}

/** An event by its name and what it is given. */
function event<Given extends object>(
  name: string,
  given: fc.Arbitrary<Given>,
  run: (given: Given, machine: Machine, other: Machine) => Promise<void>,
): fc.Arbitrary<Event> {
  return given.map((values) => ({
    [fc.toStringMethod]: () => `${name} ${fc.stringify(values)}`,
    run: (machine, other) => run(values, machine, other),
  }));
}

const body = fc.oneof(
  fc.constantFrom('', 'あ', 'あい', 'あいう'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const written = { body, tags: anyTags, colour: anyColour, target: anyTarget };
/** At which write the transaction is aborted first; mostly at none. */
const abort = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
);
const note = fc.nat({ max: 3 });

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  event(
    'wait',
    fc.record({ time: fc.constantFrom(700, 4_990, 5_000, 56_000, 31 * 86_400_000) }),
    async ({ time }, machine) => {
      machine.time += time;
    },
  ),
  event('add', fc.record({ ...written, abort }), async ({ abort: at, ...content }, machine) => {
    const draft: NoteDraft = { id: newId(), ...content };
    await machine.attempt(at, () => machine.store.add(draft));
    machine.model.add(draft, machine.time);
    expect(await machine.store.add(draft)).toMatchObject({ id: draft.id });
  }),
  event('add an erased one', fc.record({ body }), async ({ body: text }, machine) => {
    const [id] = machine.model.tombstones;
    if (id === undefined) return;
    const draft: NoteDraft = { id, body: text, tags: [], colour: null, target: { kind: 'post', post: POST } };
    await machine.store.add(draft);
    machine.model.add(draft, machine.time);
  }),
  event('read', fc.record({ note }), async ({ note: choice }, machine) => {
    const id = machine.choose(choice);
    if (id !== null) machine.read.set(id, contentOfNote((await machine.store.get(id))!));
  }),
  event(
    'update',
    fc.record({ note, abort, isOld: fc.boolean(), change: fc.record(written, { requiredKeys: [] }) }),
    async ({ note: choice, abort: at, isOld, change }, machine) => {
      const id = machine.choose(choice);
      if (id === null) return;
      const base = isOld ? (machine.read.get(id) ?? null) : null;
      const { copy } = await machine.attempt(at, () => machine.store.update(id, change, base));
      const expected = machine.model.update(id, change, base, machine.time);
      expect(copy && stateOf(copy)).toEqual(expected);
      if (copy) machine.model.add(copy, machine.time);
    },
  ),
  event(
    'type',
    fc.record({ note, words: fc.array(body, { minLength: 1, maxLength: 3 }) }),
    async ({ note: choice, words }, machine) => {
      const id = machine.choose(choice);
      if (id === null) return;
      // Handed over without waiting, as surfaces do: they are written in order.
      await Promise.all(words.map((text) => machine.store.update(id, { body: text })));
      for (const text of words) machine.model.update(id, { body: text }, null, machine.time);
    },
  ),
  event(
    'type on',
    fc.record({
      note,
      keys: fc.array(fc.tuple(fc.constantFrom(0, 4_990, 5_000, 30_000), body), { maxLength: 5 }),
    }),
    async ({ note: choice, keys }, machine) => {
      const id = machine.choose(choice);
      if (id === null) return;
      for (const [pause, text] of keys) {
        machine.time += pause;
        await machine.store.update(id, { body: text });
        machine.model.update(id, { body: text }, null, machine.time);
      }
    },
  ),
  event(
    'bin',
    fc.record({ note, abort, isBack: fc.boolean() }),
    async ({ note: choice, abort: at, isBack }, machine) => {
      const id = machine.choose(choice);
      if (id === null) return;
      const what = isBack ? 'restore' : 'remove';
      await machine.attempt(at, () => machine.store[what](id));
      machine.model[what](id, machine.time);
    },
  ),
  event(
    'walk',
    fc.record({ direction: fc.constantFrom('undo' as const, 'redo' as const), note: fc.option(note), abort }),
    async ({ direction, note: choice, abort: at }, machine) => {
      const id = choice === null ? null : machine.choose(choice);
      const walked = await machine.attempt(at, () => machine.store.walk(direction, id));
      expect(walked?.note.id ?? null).toBe(machine.model.walk(direction, id, machine.time));
    },
  ),
  event(
    'purge',
    fc.record({ notes: fc.option(fc.array(note, { maxLength: 2 })), abort }),
    async ({ notes, abort: at }, machine) => {
      const ids = notes === null ? null : notes.flatMap((choice) => machine.choose(choice) ?? []);
      await machine.attempt(at, () => machine.store.purge(ids));
      machine.model.purge(ids, machine.time);
    },
  ),
  event('import', fc.record({ abort }), async ({ abort: at }, machine, other) =>
    machine.import(await other.exchange.stored(), at),
  ),
  event('undo the import', fc.record({ abort }), async ({ abort: at }, machine) => {
    await machine.attempt(at, () => machine.exchange.undo());
    machine.model.undoImport(machine.time);
  }),
);

/** Most happens on one machine, so that one story goes on. */
const isFirst = fc.constantFrom(true, true, true, false);

/** What happens on two machines whose clocks are up to a year apart. */
const anyHistory = fc.record({
  late: fc.integer({ min: -3e10, max: 3e10 }),
  events: fc.array(fc.tuple(isFirst, anyEvent), { maxLength: 40, size: 'max' }),
});

/** Machines after a history, in which each agreed with its model at every step. */
async function live(
  { late, events }: { late: number; events: readonly (readonly [boolean, Event])[] },
  then: (machines: readonly [Machine, Machine]) => Promise<void>,
): Promise<void> {
  await inDatabase((one) =>
    inDatabase(async (two) => {
      const start = Date.UTC(2026, 10, 23);
      const machines = [new Machine(one, start), new Machine(two, start + late)] as const;
      for (const [isFirst, { run }] of events) {
        const [machine, other] = isFirst ? machines : [machines[1], machines[0]];
        machine.time++;
        await run(machine, other);
        await machine.expectAgreement();
      }
      await then(machines);
    }),
  );
}

describe('whatever happens to notes on two machines', () => {
  holds(
    'each store agrees with the model at every step, and its file gives back every byte',
    200,
    fc.asyncProperty(anyHistory, (history) =>
      live(history, async ([machine]) => {
        const stored = await machine.exchange.stored();
        const file = ownFile(stored.notes, stored.tombstones);
        const read = await readNotesFile(file, { now: new Date(machine.time).toISOString() });
        await inDatabase(async (openDatabase) => {
          const fresh = new Machine(openDatabase, machine.time);
          await fresh.exchange.import(read, 'file');
          const { notes, tombstones } = await fresh.exchange.stored();
          expect(ownFile(notes, tombstones)).toBe(file);
        });
      }),
    ),
  );

  holds(
    'they come to the same notes when they read each other’s',
    100,
    fc.asyncProperty(anyHistory, (history) =>
      live(history, async ([a, b]) => {
        for (let round = 0; round < 2; round++) {
          await a.import(await b.exchange.stored(), 0);
          await b.import(await a.exchange.stored(), 0);
        }
        const seen = async ({ store }: Machine) =>
          (await store.all()).notes.map((one) => ({ id: one.id, modified: one.modified, ...stateOf(one) }));
        expect(await seen(a)).toEqual(await seen(b));
      }),
    ),
  );
});
