import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ImportStep } from '../../components/library/files/import-part.tsx';
import { askBackground } from '../../lib/messages/send.ts';
import {
  createNoteExchange,
  type LastImport,
  type NoteExchange,
  planImport,
} from '../../lib/notes/exchange/exchange.ts';
import { decodeFile } from '../../lib/notes/import/decode-file.ts';
import type { ImportedNotes } from '../../lib/notes/import/imported.ts';
import { newId } from '../../lib/notes/new-id.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** An import from choosing files to undoing it. */
export interface ImportFlow {
  readonly step: ImportStep;
  readonly last: LastImport | null;
  readonly choose: (files: readonly File[]) => void;
  readonly apply: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
}

/** Reads files and shows what they would change; the background makes the change, by the notes as they are then. */
export function useImport(
  openDatabase: OpenDatabase,
  attempt: (action: () => Promise<void>) => Promise<void>,
): ImportFlow {
  const [exchange] = useState<NoteExchange>(() => createNoteExchange(openDatabase));
  const [step, setStep] = useState<ImportStep>({ kind: 'rest' });
  const [last, setLast] = useState<LastImport | null>(null);
  const readLast = useCallback(
    () => attempt(async () => setLast(await exchange.last())),
    [exchange, attempt],
  );
  useEffect(() => void readLast(), [readLast]);

  const choose = async (files: readonly File[]): Promise<void> => {
    const name = files.map((file) => file.name).join(', ');
    setStep({ kind: 'reading', name, done: 0, all: 0 });
    try {
      const file = await readFiles(files, (done, all) => setStep({ kind: 'reading', name, done, all }));
      const plan = await planImport(await exchange.stored(), file, new Date());
      const isChange = plan.notes.length + plan.tombstones.length + plan.revived.length > 0;
      setStep({ kind: 'preview', name, file, outcomes: plan.outcomes, isChange });
    } catch (error) {
      console.warn('A file was refused.', error);
      setStep({ kind: 'refused', name, error });
    }
  };

  const apply = async (): Promise<void> => {
    if (step.kind !== 'preview') return;
    const { name, file } = step;
    setStep({ kind: 'underWay', name });
    try {
      const { notes, tombstones } = file;
      const made = await askBackground({ type: 'importNotes', id: newId(), name, notes, tombstones });
      setStep({ kind: 'done', made });
      await readLast();
    } catch (error) {
      setStep({ kind: 'refused', name, error });
    }
  };

  const undo = () =>
    attempt(async () => {
      const undone = await askBackground({ type: 'undoImport' });
      if (undone) setStep({ kind: 'undone', made: undone });
      await readLast();
    });

  return {
    step,
    last,
    choose: (files) => void choose(files),
    apply: () => void apply(),
    cancel: () => setStep({ kind: 'rest' }),
    undo: () => void undo(),
  };
}

/** Several files are one import: what one of them tells twice comes in once. @throws ImportError where one is refused */
async function readFiles(
  files: readonly File[],
  onProgress: (done: number, all: number) => void,
): Promise<ImportedNotes> {
  // Loaded with the first import: nobody else needs it.
  const { readNotesFile } = await import('../../lib/notes/import/read-notes-file.ts');
  const now = new Date().toISOString();
  const read: ImportedNotes[] = [];
  for (const file of files)
    read.push(await readNotesFile(decodeFile(await file.arrayBuffer()), { now, onProgress }));
  const [first] = read;
  if (!first || read.length === 1) return first!;
  return {
    source: first.source,
    notes: read.flatMap(({ notes }) => notes),
    tombstones: read.flatMap(({ tombstones }) => tombstones),
    losses: read.flatMap(({ losses }) => losses),
  };
}
