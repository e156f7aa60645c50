import { browser } from 'wxt/browser';
import { message } from '../../lib/i18n.ts';
import type { Surface, SurfaceOwner } from './surface.ts';

/** One friendly line where the extension was updated under the page: only a reload brings it back. */
export class ReloadLine implements SurfaceOwner {
  private wasShown = false;

  constructor(private readonly surface: Surface) {}

  /** Shows the line where the extension cannot be reached any more. @returns whether it is shown by this call. */
  showIfCutOff(): boolean {
    // Chromium takes the id away from content scripts that it cuts off.
    return browser.runtime?.id === undefined && this.show();
  }

  /**
   * Shows the line once a page; it can be closed. A card that somebody types into is left alone.
   *
   * @returns whether it is shown by this call.
   */
  show(): boolean {
    if (this.wasShown || this.surface.focused) return false;
    this.wasShown = true;
    const line = <Line onClose={() => this.surface.hide(this)} />;
    this.surface.show(this, line, { rects: () => [new DOMRect(window.innerWidth, 0, 0, 0)], point: null });
    return true;
  }

  onReplaced(): void {}
}

function Line({ onClose }: { readonly onClose: () => void }) {
  return (
    <p class="line" role="status" lang={message('language')}>
      {message('reloadNeeded')}{' '}
      <button type="button" class="quiet" data-part="reload" onClick={() => location.reload()}>
        {message('popupReload')}
      </button>{' '}
      <button type="button" class="quiet" onClick={onClose}>
        {message('close')}
      </button>
    </p>
  );
}
