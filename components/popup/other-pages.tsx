import { message } from '../../lib/i18n.ts';

interface OtherPagesProps {
  readonly onOpenLibrary: () => void;
  readonly onOpenSettings: () => void;
}

/** The ways to the extension's own pages. */
export function OtherPages({ onOpenLibrary, onOpenSettings }: OtherPagesProps) {
  return (
    <div class="other-pages">
      <button
        type="button"
        data-part="open-library"
        title={message('libraryOpen')}
        aria-label={message('libraryOpen')}
        onClick={onOpenLibrary}
      >
        <Books />
      </button>
      <button
        type="button"
        data-part="open-settings"
        title={message('settingsOpen')}
        aria-label={message('settingsOpen')}
        onClick={onOpenSettings}
      >
        <Gear />
      </button>
    </div>
  );
}

/** Two books that stand and one that leans. */
function Books() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M3 3.5h3.5v13H3zM6.5 3.5H10v13H6.5zM11.6 4.6l3.2-.8 2.8 11.8-3.2.8z" stroke-width="1.5" />
      <path d="M3 6.7h7M12.5 7.8l3.2-.8" stroke-width="1.2" />
    </svg>
  );
}

/** Eight teeth around a hub, drawn as one dashed ring and two circles. */
function Gear() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="10" cy="10" r="7.6" stroke-width="2.6" stroke-dasharray="2.98 2.98" />
      <circle cx="10" cy="10" r="5.8" stroke-width="1.6" />
      <circle cx="10" cy="10" r="2.2" stroke-width="1.6" />
    </svg>
  );
}
