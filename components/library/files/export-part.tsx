import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../../lib/format.ts';
import { message } from '../../../lib/i18n.ts';
import { groupByPost } from '../../../lib/notes/export/by-post.ts';
import type { ExportFormat } from '../../../lib/notes/export/file-name.ts';
import type { Note } from '../../../lib/notes/model.ts';
import { shownTitle } from '../../../lib/notes/post-title.ts';
import { EXPORT_CHOICES } from '../../notes/export-menu.tsx';
import { Choice, Switch } from '../../settings/fields.tsx';

interface ExportPartProps {
  /** Outside the bin, newest first. */
  readonly notes: readonly Note[];
  /** In the bin. */
  readonly binned: readonly Note[];
  /** Exports these notes; `topic` names what they are, empty where they are all. */
  readonly onExport: (format: ExportFormat, notes: readonly Note[], topic: string) => void;
}

type Scope = 'all' | 'post' | 'person';

/** Some of the notes that can be chosen. */
interface Choosable {
  readonly key: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

/** Which notes to take away, and in which format. */
export function ExportPart({ notes, binned, onExport }: ExportPartProps) {
  const [scope, setScope] = useState<Scope>('all');
  const [withBin, setWithBin] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<'post' | 'person', string>>>({ post: '', person: '' });
  const included = useMemo(() => (withBin ? [...notes, ...binned] : notes), [notes, binned, withBin]);
  const posts = useMemo(() => choosablePosts(included), [included]);
  const people = useMemo(() => choosablePeople(included), [included]);
  const choosable = scope === 'post' ? posts : people;
  const part = scope === 'all' ? null : (choosable.find(({ key }) => key === chosen[scope]) ?? choosable[0]);
  const exported = part?.notes ?? (scope === 'all' ? included : []);

  return (
    <>
      <Choice
        part="export-scope"
        legend={message('exportScope')}
        chosen={scope}
        onChange={setScope}
        options={[
          { value: 'all', label: message('filesScopeAll', formatCount(included.length)) },
          { value: 'post', label: message('filesScopePost') },
          { value: 'person', label: message('filesScopePerson') },
        ]}
      />
      {scope !== 'all' && (
        <select
          class="files-select"
          data-part={`export-choose-${scope}`}
          aria-label={message(scope === 'post' ? 'filesScopePost' : 'filesScopePerson')}
          lang="ja"
          value={part?.key}
          onChange={(event) => setChosen({ ...chosen, [scope]: event.currentTarget.value })}
        >
          {choosable.map(({ key, name, notes: some }) => (
            <option key={key} value={key}>
              {`${name}（${formatCount(some.length)}）`}
            </option>
          ))}
        </select>
      )}
      {binned.length > 0 && (
        <Switch
          part="export-bin"
          label={message('filesWithBin', formatCount(binned.length))}
          checked={withBin}
          onChange={setWithBin}
        />
      )}
      <p class="hint">{message('filesExportHint')}</p>
      <ul class="files-formats">
        {EXPORT_CHOICES.map(({ format, name, hint }) => (
          <li key={format}>
            <button
              type="button"
              class="export-format"
              data-part={`export-${format}`}
              disabled={exported.length === 0}
              onClick={() => onExport(format, exported, part?.name ?? '')}
            >
              <strong>{message(name)}</strong>
              <small>{message(hint)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function choosablePosts(notes: readonly Note[]): readonly Choosable[] {
  return groupByPost(notes).map(({ post, notes: onPost }) => ({
    key: post.key,
    name: shownTitle(post),
    notes: onPost,
  }));
}

/** People with notes about them or about their words, who has most first. */
function choosablePeople(notes: readonly Note[]): readonly Choosable[] {
  const byName = new Map<string, Note[]>();
  for (const note of notes) {
    const { target } = note;
    const name =
      target.kind === 'person' ? target.person.name : target.kind === 'quote' ? target.speaker : null;
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), note]);
  }
  return [...byName]
    .map(([name, some]) => ({ key: name, name, notes: some }))
    .sort((a, b) => b.notes.length - a.notes.length);
}
