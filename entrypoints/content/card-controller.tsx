import { Card } from '../../components/card/card.tsx';
import { markRects } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/marks.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { Note, NoteTarget } from '../../lib/notes/model.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import { type CardTopic, contentOf, renewTopic, spanOf, targetOf, topicId, topicOf } from './card-content.ts';
import { isOnTheWay } from './corridor.ts';
import type { Point } from './pointer-rest.ts';
import type { PostSession } from './post-session.ts';
import type { Anchor, Surface, SurfaceOwner } from './surface.ts';
import type { Unsaved } from './unsaved.ts';

/** How long a pointer may be off the way to the card before it closes, in ms. */
const PATIENCE = 300;

/** Scrolls to a span of a post and lights it. */
export type Jump = (session: PostSession, span: Stretch) => void;

/** A mark and the post it stands in. */
export interface MarkPlace {
  readonly post: PostSession;
  readonly mark: Mark;
}

interface OpenCard {
  readonly session: PostSession;
  /** Fixed when the card opens: what is typed belongs to these words, whatever the page does meanwhile. */
  readonly id: string;
  readonly target: NoteTarget;
  topic: CardTopic;
  /** The mark it was opened at; null for a post as a whole. */
  readonly mark: Mark | null;
  /** Where the card stands: the mark it was opened at. */
  span: Stretch;
  /** Where the focus was before the card took it; null while the card has not. */
  returnFocus: Element | null;
}

/** Opens, renews and closes the card. */
export class CardController implements SurfaceOwner {
  private shown: OpenCard | null = null;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly unsaved: Unsaved,
    private readonly jump: Jump,
    /** Called when a card closes that the keyboard was in. */
    private readonly onLeft: (place: MarkPlace) => void,
  ) {}

  get isOpen(): boolean {
    return this.shown !== null;
  }

  /** Whether the keyboard is in the card. */
  get hasFocus(): boolean {
    return this.isOpen && this.surface.focused !== null;
  }

  /** The mark whose card is open; null where none is. */
  get place(): MarkPlace | null {
    const { shown } = this;
    return shown?.mark ? { post: shown.session, mark: { ...shown.mark, ...spanOnly(shown.span) } } : null;
  }

  /** Opens the card of a mark beside it; of a mark over several lines, beside the line that the pointer is on. */
  openMark(session: PostSession, mark: Mark, point: Point | null): void {
    this.openTopic(session, topicOf(mark), mark, mark, point);
  }

  /** Opens the card of a stretch that the reader selected, ready to type. */
  openStretch(session: PostSession, stretch: Stretch): void {
    this.openTopic(session, { kind: 'stretch', stretch }, { kind: 'note', ...stretch }, stretch, null);
    this.takeFocus('textarea');
  }

  /** Opens the card of a post as a whole, ready to type, at an offset of its text. */
  openPost(session: PostSession, offset: number): void {
    this.openTopic(session, { kind: 'post' }, null, { start: offset, end: offset + 1 }, null);
    this.takeFocus('textarea');
  }

  /** Gives the open card the focus, for readers who go by keyboard; it goes back where it was when the card closes. */
  takeFocus(selector = '[role=dialog]'): void {
    if (!this.shown) return;
    this.shown.returnFocus ??= document.activeElement;
    this.surface.focus(selector);
  }

  close(): void {
    const returnFocus = this.shown?.returnFocus;
    const left = this.hasFocus ? this.place : null;
    this.onReplaced();
    this.surface.hide(this);
    if (returnFocus instanceof HTMLElement) returnFocus.focus({ preventScroll: true });
    if (left) this.onLeft(left);
  }

  onReplaced(): void {
    clearTimeout(this.closing);
    this.closing = undefined;
    this.shown = null;
  }

  /** Shows what is new in the post or in its notes. A card whose words are gone closes, unless somebody works in it. */
  refresh(session: PostSession): void {
    const { shown } = this;
    if (shown?.session !== session) return;
    const topic = renewTopic(session, shown.topic, shown.target);
    if (topic) {
      shown.topic = topic;
      shown.span = spanOf(session, topic, shown.span) ?? shown.span;
      this.surface.update(this, this.render(shown));
    } else if (!this.isInUse()) this.close();
  }

  /** Shows the open card with the unsaved texts, which have come now. */
  showUnsaved(): void {
    if (this.shown) this.surface.update(this, this.render(this.shown));
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

  private isInUse(): boolean {
    return this.surface.focused !== null;
  }

  private openTopic(
    session: PostSession,
    topic: CardTopic,
    mark: Mark | null,
    span: Stretch,
    point: Point | null,
  ): void {
    const returnFocus = this.shown?.returnFocus ?? null;
    this.onReplaced();
    const shown: OpenCard = {
      session,
      id: topicId(session, topic),
      target: targetOf(session, topic),
      topic,
      mark,
      span,
      returnFocus,
    };
    this.shown = shown;
    const anchor: Anchor = {
      rects: () => markRects(session.map, shown.span),
      point,
      onLost: () => {
        if (!this.isInUse()) this.close();
      },
    };
    this.surface.show(this, this.render(shown), anchor);
  }

  private render({ session, id, target, topic, mark, span }: OpenCard) {
    const { unsaved } = this;
    return (
      <Card
        content={{
          // A card that was opened before the texts came is another one when they are here.
          id: unsaved.isLoaded(session.post.key) ? id : `${id} (loading)`,
          ...contentOf(session, topic),
          draft: unsaved.get(id)?.body ?? '',
          noteDrafts: unsaved.edits(),
        }}
        onAdd={async (body) => {
          await askBackground({ type: 'addNote', draft: { body, target } });
          unsaved.forget(id);
        }}
        onDraft={(body) => {
          if (body !== '') return unsaved.keep({ key: id, target, noteId: null, body });
          unsaved.forget(id);
          return Promise.resolve();
        }}
        onNoteDraft={(note: Note, body) => {
          const key = `note ${note.id}`;
          if (body !== null) return unsaved.keep({ key, target: note.target, noteId: note.id, body });
          unsaved.forget(key);
          return Promise.resolve();
        }}
        onUpdate={async (noteId, body) =>
          void (await askBackground({ type: 'updateNote', id: noteId, body }))
        }
        onRemove={async (noteId) => void (await askBackground({ type: 'removeNote', id: noteId }))}
        onRestore={async (noteId) => void (await askBackground({ type: 'restoreNote', id: noteId }))}
        onJump={(item) => this.jump(session, item)}
        onShowSpeaker={() => {
          if (topic.kind !== 'reported' || !topic.mark.person) return;
          this.openTopic(session, { kind: 'person', person: topic.mark.person }, mark, span, null);
          this.takeFocus();
        }}
        onClose={() => this.close()}
      />
    );
  }
}

function spanOnly({ start, end }: Stretch): Stretch {
  return { start, end };
}
