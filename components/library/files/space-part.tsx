import { formatBytes, formatCount } from '../../../lib/format.ts';
import { message } from '../../../lib/i18n.ts';

/** How many records of each kind are stored. */
export interface StoredCounts {
  readonly notes: number;
  readonly binned: number;
  readonly posts: number;
  readonly analyses: number;
}

interface SpacePartProps {
  /** In bytes, and whether the browser never clears it by itself. */
  readonly space: { readonly used: number; readonly available: number; readonly isPersistent: boolean };
  readonly counts: StoredCounts;
}

/** How much is stored, of what, and whether the browser may clear it. */
export function SpacePart({ space, counts }: SpacePartProps) {
  const rows = [
    [message('spaceNotes'), counts.notes],
    [message('spaceBin'), counts.binned],
    [message('spacePosts'), counts.posts],
    [message('spaceAnalyses'), counts.analyses],
  ] as const;
  return (
    <>
      <p data-part="space-used">
        {message('spaceUsed', formatBytes(space.used), formatBytes(space.available))}
      </p>
      <table class="space-table">
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint" data-part="space-persistent">
        {message(space.isPersistent ? 'spacePersistent' : 'spaceNotPersistent')}
      </p>
    </>
  );
}
