import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount, formatTime } from '../../../lib/format.ts';
import { message } from '../../../lib/i18n.ts';
import type { LastImport, MergeCounts } from '../../../lib/notes/exchange/exchange.ts';
import type { ImportedNotes } from '../../../lib/notes/import/imported.ts';
import type { MergeOutcome } from '../../../lib/notes/merge/merge.ts';
import { ImportPreview } from './import-preview.tsx';
import { explainRefusal } from './import-refusal.ts';

/** How far an import has come. */
export type ImportStep =
  | { readonly kind: 'rest' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly name: string; readonly error: unknown }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly file: ImportedNotes;
      readonly outcomes: readonly MergeOutcome[];
      /** Whether anything at all is to be written. */
      readonly isChange: boolean;
    }
  | { readonly kind: 'underWay'; readonly name: string }
  | { readonly kind: 'done'; readonly made: LastImport }
  | { readonly kind: 'undone'; readonly made: LastImport };

interface ImportPartProps {
  readonly step: ImportStep;
  /** The import that can be undone; null where there is none. */
  readonly last: LastImport | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
}

/** Files chosen or dropped, what they would change, and only then the change. */
export function ImportPart({ step, last, onFiles, onApply, onCancel, onUndo }: ImportPartProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLDivElement>(null);
  // What was pressed may be gone: the keyboard goes on at what took its place.
  useEffect(() => {
    if (step.kind === 'preview' || step.kind === 'done' || step.kind === 'undone')
      result.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [step.kind]);
  const isBusy = step.kind === 'reading' || step.kind === 'underWay';

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped here; the button in it does the same. */}
      <div
        class={isOver ? 'import-drop over' : 'import-drop'}
        data-part="import-drop"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0 && !isBusy) onFiles(files);
        }}
      >
        <button
          type="button"
          data-part="import-choose"
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          {message('importChoose')}
        </button>
        <span class="hint">{message('importDrop')}</span>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".json,.jsonld,application/json,application/ld+json"
          data-part="import-file"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file chosen again is another choice.
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      <p class="hint">{message('importHint')}</p>
      <div ref={result} aria-live="polite">
        <Result step={step} onApply={onApply} onCancel={onCancel} />
      </div>
      {step.kind === 'refused' && (
        <div class="failed" role="alert" data-part="import-refused">
          <p>{message('importRefused', step.name)}</p>
          <p>{explainRefusal(step.error)}</p>
        </div>
      )}
      {last && step.kind !== 'preview' && !isBusy && (
        <p class="import-last" data-part="import-last">
          <span>
            {message('importLast', last.name, formatTime(last.at))} {countsText(last.counts)}
          </span>
          <button type="button" data-part="import-undo" onClick={onUndo}>
            {message('importUndo')}
          </button>
        </p>
      )}
    </>
  );
}

function Result({ step, onApply, onCancel }: Pick<ImportPartProps, 'step' | 'onApply' | 'onCancel'>) {
  switch (step.kind) {
    case 'reading':
      return <p>{message('importReading', step.name, formatCount(step.done), formatCount(step.all))}</p>;
    case 'underWay':
      return <p>{message('importUnderWay', step.name)}</p>;
    case 'preview':
      return (
        <section class="import-preview" data-part="import-preview">
          <h3 tabIndex={-1} data-focus>
            {message('importPreview', step.name)}
          </h3>
          {!step.isChange && <p>{message('importNothing')}</p>}
          {/* Above the lists, which grow as long as somebody reads on. */}
          <div class="files-buttons">
            {step.isChange && (
              <button type="button" class="primary" data-part="import-apply" onClick={onApply}>
                {message('importApply')}
              </button>
            )}
            <button type="button" data-part="import-cancel" onClick={onCancel}>
              {message(step.isChange ? 'noteCancel' : 'close')}
            </button>
          </div>
          <ImportPreview outcomes={step.outcomes} losses={step.file.losses} />
        </section>
      );
    case 'done':
      return (
        <p tabIndex={-1} data-focus data-part="import-done">
          {message('importDone', step.made.name)} {countsText(step.made.counts)}
        </p>
      );
    case 'undone':
      return (
        <p tabIndex={-1} data-focus data-part="import-undone">
          {message('importUndone', step.made.name)}
        </p>
      );
    default:
      return null;
  }
}

/** What an import did, in one line. */
export function countsText(counts: MergeCounts): string {
  const parts = [
    counts.added > 0 && message('importedAdded', formatCount(counts.added)),
    counts.replaced > 0 && message('importedReplaced', formatCount(counts.replaced)),
    counts.keptTwice > 0 && message('importedKeptTwice', formatCount(counts.keptTwice)),
    counts.binned > 0 && message('importedBinned', formatCount(counts.binned)),
    counts.restored > 0 && message('importedRestored', formatCount(counts.restored)),
  ].filter((part) => part !== false);
  return parts.length === 0 ? message('importedNothing') : parts.join(message('listComma'));
}
