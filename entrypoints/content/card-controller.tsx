import { Card } from '../../components/card/card.tsx';
import type { SaidItem } from '../../components/card/subject.ts';
import { markRects } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/marks.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import { type CardTopic, contentOf, targetOf, topicId, topicOf } from './card-content.ts';
import { isOnTheWay } from './corridor.ts';
import type { Point } from './pointer-rest.ts';
import type { PostSession } from './post-session.ts';
import type { Anchor, Surface } from './surface.ts';

/** How long a pointer may be off the way to the card before it closes, in ms. */
const PATIENCE = 300;

/** What the card asks of the page around it. */
export interface CardSurroundings {
  /** Scrolls to a span of a post and lights it. */
  readonly jump: (session: PostSession, span: Stretch) => void;
}

interface OpenCard {
  readonly session: PostSession;
  readonly topic: CardTopic;
  readonly span: Stretch;
  /** Where the focus was before the card took it; null while the card has not. */
  returnFocus: Element | null;
}

/** Opens, renews and closes the card, and keeps what was typed into it until it is saved. */
export class CardController {
  private shown: OpenCard | null = null;
  private closing: ReturnType<typeof setTimeout> | undefined;
  /** Unsaved text by topic: closing a card loses nothing. */
  private readonly drafts = new Map<
    string,
    { readonly text: string; readonly save: () => Promise<unknown> }
  >();

  constructor(
    private readonly surface: Surface,
    private readonly surroundings: CardSurroundings,
  ) {}

  get isOpen(): boolean {
    return this.shown !== null;
  }

  /** Opens the card of a mark beside it; of a mark over several lines, beside the line that the pointer is on. */
  openMark(session: PostSession, mark: Mark, point: Point | null): void {
    this.openTopic(session, topicOf(mark), mark, point);
  }

  /** Opens the card of a stretch that the reader selected, ready to type. */
  openStretch(session: PostSession, stretch: Stretch): void {
    this.openTopic(session, { kind: 'stretch', stretch }, stretch, null);
    this.takeFocus('textarea');
  }

  /** Gives the open card the focus, for readers who go by keyboard; it goes back where it was when the card closes. */
  takeFocus(selector = '[role=dialog]'): void {
    if (!this.shown) return;
    this.shown.returnFocus ??= document.activeElement;
    this.surface.focus(selector);
  }

  close(): void {
    clearTimeout(this.closing);
    const returnFocus = this.shown?.returnFocus;
    this.shown = null;
    this.surface.hide();
    if (returnFocus instanceof HTMLElement) returnFocus.focus({ preventScroll: true });
  }

  /** Shows what is new in the post or in its notes. */
  refresh(session: PostSession): void {
    if (this.shown?.session === session) this.surface.update(this.render(this.shown));
  }

  /** Follows the pointer: off the way between mark and card, the card closes after a moment, unless somebody works in it. */
  pointerMoved(point: Point): void {
    if (!this.shown) return;
    const card = this.surface.host.getBoundingClientRect();
    const rects = markRects(this.shown.session.map, this.shown.span);
    if (rects.some((rect) => isOnTheWay(point, rect, card)) || this.isInUse()) {
      clearTimeout(this.closing);
      this.closing = undefined;
    } else this.closing ??= setTimeout(() => this.close(), PATIENCE);
  }

  /** Whether the pointer may open another card in place of this one. */
  mayGiveWay(point: Point): boolean {
    if (!this.shown) return true;
    const { left, right, top, bottom } = this.surface.host.getBoundingClientRect();
    const isInside = point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    return !isInside && !this.isInUse();
  }

  /** Saves all unsaved text as notes: the page is about to go, and what was typed must not go with it. */
  saveDrafts(): void {
    for (const { text, save } of this.drafts.values()) {
      if (text.trim() !== '')
        save().catch((error: unknown) => console.error('A draft could not be saved.', error));
    }
    this.drafts.clear();
  }

  private isInUse(): boolean {
    return this.surface.focused !== null;
  }

  private openTopic(session: PostSession, topic: CardTopic, span: Stretch, point: Point | null): void {
    clearTimeout(this.closing);
    this.closing = undefined;
    this.shown = { session, topic, span, returnFocus: null };
    const anchor: Anchor = {
      rects: () => markRects(session.map, span),
      point,
      onLost: () => {
        if (!this.isInUse()) this.close();
      },
    };
    this.surface.show(this.render(this.shown), anchor);
  }

  private render({ session, topic, span }: OpenCard) {
    const id = topicId(session, topic);
    const add = (body: string) =>
      askBackground({ type: 'addNote', draft: { body, target: targetOf(session, topic) } });
    return (
      <Card
        content={contentOf(session, topic, this.drafts.get(id)?.text ?? '')}
        onAdd={async (body) => {
          await add(body);
          this.drafts.delete(id);
        }}
        onDraft={(text) => {
          this.drafts.set(id, { text, save: () => add(text) });
        }}
        onUpdate={async (noteId, body) =>
          void (await askBackground({ type: 'updateNote', id: noteId, body }))
        }
        onRemove={async (noteId) => void (await askBackground({ type: 'removeNote', id: noteId }))}
        onRestore={async (noteId) => void (await askBackground({ type: 'restoreNote', id: noteId }))}
        onJump={(item: SaidItem) => this.surroundings.jump(session, item)}
        onShowSpeaker={() => {
          if (topic.kind !== 'reported' || !topic.mark.person) return;
          this.openTopic(session, { kind: 'person', person: topic.mark.person }, span, null);
          this.takeFocus();
        }}
        onClose={() => this.close()}
      />
    );
  }
}
