import { message } from '../../lib/i18n.ts';
import { markAtPoint } from '../../lib/marks/hit-test.ts';
import type { MenuItem } from '../../lib/messages/protocol.ts';
import type { CardController, MarkPlace } from './card-controller.tsx';
import type { PageSession } from './page-session.ts';
import { selectedStretch } from './selected-stretch.ts';
import type { StatusLine } from './walk/status-line.tsx';

/** Remembers where the browser's context menu was opened, and does there what its items say. */
export class MenuPlace {
  private clicked: MarkPlace | null = null;

  constructor(
    private readonly page: PageSession,
    private readonly card: CardController,
    private readonly line: StatusLine,
  ) {}

  start(signal: AbortSignal): void {
    const remember = ({ clientX, clientY, isTrusted }: MouseEvent) => {
      if (!isTrusted) return;
      this.clicked = markAtPoint(document, clientX, clientY, (node) => this.page.postOf(node));
    };
    document.addEventListener('contextmenu', remember, { capture: true, passive: true, signal });
  }

  /** Does what an item says, where the menu was opened last. */
  run(item: MenuItem): void {
    if (item === 'note-on-selection') {
      const selected = selectedStretch(this.page);
      if (selected) this.card.openStretch(selected.session, selected.stretch);
      else this.line.tell(<p>{message('menuNoSelection')}</p>);
    } else if (this.clicked && this.page.posts().includes(this.clicked.post)) {
      this.card.openMark(this.clicked.post, this.clicked.mark, null);
      this.card.takeFocus();
    } else this.line.tell(<p>{message('walkNoMark')}</p>);
  }
}
