import { message } from '../../lib/i18n.ts';
import type { Surface, SurfaceOwner } from './surface.ts';

/** One friendly line where the extension was updated under the page: only a reload brings it back. */
export class ReloadLine implements SurfaceOwner {
  private wasShown = false;

  constructor(private readonly surface: Surface) {}

  /** Shows the line once a page; it can be closed. A card that somebody types into is left alone. */
  show(): void {
    if (this.wasShown || this.surface.focused) return;
    this.wasShown = true;
    const line = <Line onClose={() => this.surface.hide(this)} />;
    this.surface.show(this, line, { rects: () => [new DOMRect(window.innerWidth, 0, 0, 0)], point: null });
  }

  onReplaced(): void {}
}

function Line({ onClose }: { readonly onClose: () => void }) {
  return (
    <p class="line" role="status" lang={message('language')}>
      {message('reloadNeeded')}{' '}
      <button type="button" class="quiet" onClick={onClose}>
        {message('close')}
      </button>
    </p>
  );
}
