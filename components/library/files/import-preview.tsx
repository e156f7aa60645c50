import type { ComponentChildren } from 'preact';
import { formatCount } from '../../../lib/format.ts';
import { type MessageKey, message } from '../../../lib/i18n.ts';
import type { Loss, LossKind } from '../../../lib/notes/import/imported.ts';
import type { MergeOutcome } from '../../../lib/notes/merge/merge.ts';
import type { Note } from '../../../lib/notes/model.ts';
import { shownTitle } from '../../../lib/notes/post-title.ts';
import { GrowingList } from '../../growing-list.tsx';
import { excerptOf } from './excerpt.ts';

interface ImportPreviewProps {
  readonly outcomes: readonly MergeOutcome[];
  readonly losses: readonly Loss[];
}

/** What is shown of each fate, in this order. */
const FATES: readonly (readonly [kind: MergeOutcome['kind'], name: MessageKey])[] = [
  ['added', 'importAdded'],
  ['replaced', 'importReplaced'],
  ['keptTwice', 'importKeptTwice'],
  ['binned', 'importBinned'],
  ['restored', 'importRestored'],
  ['unchanged', 'importUnchanged'],
  ['buried', 'importBuried'],
];

const LOSSES: Readonly<Record<LossKind, MessageKey>> = {
  noAddress: 'lossNoAddress',
  noPlace: 'lossNoPlace',
  bodyNotText: 'lossBodyNotText',
  author: 'lossAuthor',
  reply: 'lossReply',
  morePages: 'lossMorePages',
};

/** What an import would do, by fate: how many, and on wish which. */
export function ImportPreview({ outcomes, losses }: ImportPreviewProps) {
  return (
    <>
      {FATES.map(([kind, name]) => (
        <Group
          key={kind}
          part={kind}
          name={message(name)}
          items={outcomes.filter((outcome) => outcome.kind === kind)}
        >
          {(outcome, index) => <Fate key={`${outcome.note.id} ${index}`} outcome={outcome} />}
        </Group>
      ))}
      <Group part="losses" name={message('importLosses')} items={losses}>
        {({ kind, path, excerpt }) => (
          <li key={`${kind} ${path}`}>
            <p>{message(LOSSES[kind])}</p>
            <p class="hint">
              {excerpt} <code>{path}</code>
            </p>
          </li>
        )}
      </Group>
    </>
  );
}

interface GroupProps<T> {
  readonly part: string;
  readonly name: string;
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => ComponentChildren;
}

function Group<T>({ part, name, items, children }: GroupProps<T>) {
  if (items.length === 0) return null;
  return (
    <details class="import-group" data-part={`import-${part}`}>
      <summary>
        <span>{name}</span> <strong>{message('importCount', formatCount(items.length))}</strong>
      </summary>
      <GrowingList subject={part} items={items}>
        {(item) => children(item, items.indexOf(item))}
      </GrowingList>
    </details>
  );
}

function Fate({ outcome }: { readonly outcome: MergeOutcome }) {
  const { note } = outcome;
  const others: readonly (readonly [name: MessageKey, note: Note])[] =
    outcome.kind === 'keptTwice'
      ? [['importCopy', outcome.copy]]
      : outcome.kind === 'replaced'
        ? [['importBefore', outcome.before]]
        : [];
  return (
    <li>
      <p class="import-text">{excerptOf(note)}</p>
      {others.map(([name, other]) => (
        <p key={name} class="import-text hint">
          {message(name, excerptOf(other))}
        </p>
      ))}
      <p class="hint" lang="ja">
        {shownTitle(note.target.post)}
      </p>
    </li>
  );
}
