import { message } from '../../lib/i18n.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import type { PageSession } from './page-session.ts';
import type { PostSession } from './post-session.ts';
import { type SelectedStretch, selectedStretch } from './selected-stretch.ts';
import type { Surface, SurfaceOwner } from './surface.ts';

/** Offers a note on text that the reader selects, by a small button at the end of the selection. */
export class SelectionOffer implements SurfaceOwner {
  private offered: SelectedStretch | null = null;

  constructor(
    private readonly page: PageSession,
    private readonly surface: Surface,
    private readonly onAccept: (session: PostSession, stretch: Stretch) => void,
  ) {}

  get isShown(): boolean {
    return this.offered !== null;
  }

  /** Follows the selection. `isFree` tells whether the surface may be used. */
  start(isFree: () => boolean, signal: AbortSignal): void {
    const consider = ({ isTrusted }: Event) => {
      if (!isTrusted) return;
      // The browser updates the selection after the event.
      setTimeout(() => {
        if (isFree()) this.offer(selectedStretch(this.page));
      });
    };
    document.addEventListener('pointerup', consider, { capture: true, signal });
    document.addEventListener('keyup', (event) => event.shiftKey && consider(event), {
      capture: true,
      signal,
    });
    const withdrawIfCollapsed = () => {
      if (this.offered && document.getSelection()?.isCollapsed !== false) this.withdraw();
    };
    document.addEventListener('selectionchange', withdrawIfCollapsed, { signal });
  }

  withdraw(): void {
    if (!this.offered) return;
    this.offered = null;
    this.surface.hide(this);
  }

  onReplaced(): void {
    this.offered = null;
  }

  private offer(selected: SelectedStretch | null): void {
    if (!selected) {
      this.withdraw();
      return;
    }
    this.offered = selected;
    const { session, stretch } = selected;
    const accept = () => this.onAccept(session, stretch);
    this.surface.show(this, <Offer onAccept={accept} />, {
      rects: () => [...(session.map.range(stretch.start, stretch.end)?.getClientRects() ?? [])].slice(-1),
      point: null,
      onLost: () => this.withdraw(),
    });
  }
}

function Offer({ onAccept }: { readonly onAccept: () => void }) {
  return (
    <button type="button" class="offer" data-part="offer" lang={message('language')} onClick={onAccept}>
      {message('selectionNote')}
    </button>
  );
}
