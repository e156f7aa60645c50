import { Fragment } from 'preact';
import { drawnKeys } from '../../lib/commands/shortcut.ts';
import { message } from '../../lib/i18n.ts';

/** The keys of a shortcut as they stand on a keyboard; in words where there are none. */
export function Keys({ shortcut, isMac }: { readonly shortcut: string; readonly isMac: boolean }) {
  const keys = drawnKeys(shortcut, isMac);
  if (keys.length === 0) return <span class="no-keys">{message('shortcutNone')}</span>;
  return (
    <span class="keys">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && !isMac && <span class="plus">+</span>}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
