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
  /** Where in the text of the posts was clicked, on a mark or not; null elsewhere. */
  private clickedText: CaretPosition | null = null;

  constructor(
    private readonly page: PageSession,
    private readonly card: CardController,
    private readonly line: StatusLine,
  ) {}

  start(signal: AbortSignal): void {
    const remember = ({ clientX, clientY, isTrusted, target }: MouseEvent) => {
      if (!isTrusted) return;
      this.clicked = markAtPoint(document, clientX, clientY, (node) => this.page.postOf(node));
      this.clickedText =
        target instanceof Node && this.page.postOf(target)
          ? document.caretPositionFromPoint(clientX, clientY)
          : null;
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
    } else if (!this.openClickedPost()) this.line.tell(<p>{message('menuNoPost')}</p>);
  }

  /** Opens the card of the post that was clicked beside its marks; false where none was. */
  private openClickedPost(): boolean {
    const { clickedText } = this;
    const post = clickedText && this.page.postOf(clickedText.offsetNode);
    if (!post) return false;
    const offset = post.map.offsetAfter(clickedText.offsetNode, clickedText.offset);
    this.card.openPost(post, Math.max(0, Math.min(offset, post.map.text.length - 1)));
    return true;
  }
}
