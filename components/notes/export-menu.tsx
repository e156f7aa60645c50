import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../lib/format.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';
import type { ExportFormat } from '../../lib/notes/export/file-name.ts';

/** Which notes are exported. */
export type ExportScope = 'all' | 'shown';

interface ExportMenuProps {
  /** How many notes there are. */
  readonly all: number;
  /** How many of them the search leaves; null when nothing is searched for. */
  readonly shown: number | null;
  readonly disabled: boolean;
  readonly onExport: (format: ExportFormat, scope: ExportScope) => void;
}

/** The formats that are offered, in their order. */
export const EXPORT_CHOICES: readonly {
  readonly format: ExportFormat;
  readonly name: MessageKey;
  readonly hint: MessageKey;
}[] = [
  { format: 'markdown', name: 'exportMarkdown', hint: 'exportMarkdownHint' },
  { format: 'markdownByPost', name: 'exportMarkdownByPost', hint: 'exportMarkdownByPostHint' },
  { format: 'html', name: 'exportHtml', hint: 'exportHtmlHint' },
  { format: 'hatena', name: 'exportHatena', hint: 'exportHatenaHint' },
  { format: 'csv', name: 'exportCsv', hint: 'exportCsvHint' },
  { format: 'json', name: 'exportJson', hint: 'exportJsonHint' },
];

/** A button that opens the choice of format and, during a search, of which notes. */
export function ExportMenu({ all, shown, disabled, onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [scope, setScope] = useState<ExportScope>('shown');
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Escape and loss of focus for what it holds.
    <div
      class="export"
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        // Escape would close the whole toolbar popup.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !event.currentTarget.contains(next)) setOpen(false);
      }}
    >
      <button
        type="button"
        ref={button}
        data-part="export"
        disabled={disabled}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {message('exportButton')}
      </button>
      {open && (
        <div id={panelId} class="export-panel" ref={panel}>
          {shown !== null && (
            <fieldset>
              <legend>{message('exportScope')}</legend>
              <ScopeChoice value="shown" chosen={scope} onChoose={setScope}>
                {message('exportScopeShown', formatCount(shown))}
              </ScopeChoice>
              <ScopeChoice value="all" chosen={scope} onChoose={setScope}>
                {message('exportScopeAll', formatCount(all))}
              </ScopeChoice>
            </fieldset>
          )}
          {EXPORT_CHOICES.map(({ format, name, hint }) => (
            <button
              key={format}
              type="button"
              class="export-format"
              data-part={`export-${format}`}
              onClick={() => {
                onExport(format, shown === null ? 'all' : scope);
                close();
              }}
            >
              <strong>{message(name)}</strong>
              <small>{message(hint)}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface ScopeChoiceProps {
  readonly value: ExportScope;
  readonly chosen: ExportScope;
  readonly onChoose: (scope: ExportScope) => void;
  readonly children: string;
}

function ScopeChoice({ value, chosen, onChoose, children }: ScopeChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name="export-scope"
        data-part={`export-scope-${value}`}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}
