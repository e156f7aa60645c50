import { message } from '../../lib/i18n.ts';

/** The way to the page of settings. */
export function OpenSettings({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <div class="open-settings">
      <button
        type="button"
        data-part="open-settings"
        title={message('settingsOpen')}
        aria-label={message('settingsOpen')}
        onClick={onOpen}
      >
        <Gear />
      </button>
    </div>
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
