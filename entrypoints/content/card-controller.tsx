import { Card } from '../../components/card/card.tsx';
import type { SaidBeforeActions } from '../../components/card/said-before.tsx';
import { markRects } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/marks.ts';
import { createNoteActions } from '../../lib/messages/note-actions.ts';
import type { Unsaved } from '../../lib/messages/unsaved.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import { boxHolds } from './box.ts';
import { contentOf, quotationOf, renewTopic, spanOf, topicOf } from './card-content.ts';
import { isHeadingFor, isOnTheWay } from './corridor.ts';
import { scrollClear } from './jump.ts';
import { addressTopic, type CardTopic, isVertical, type OpenCard } from './open-card.ts';
import type { Anchor, Form } from './pane.ts';
import type { Point } from './pointer-rest.ts';
import type { PostSession } from './post-session.ts';
import type { Surface, SurfaceOwner } from './surface.ts';

/** How long a pointer may be off the way to the card before it closes, in ms. */
const PATIENCE = 300;

/** Scrolls to a span of a post and lights it; `byKeyboard` where the focus was in the card that it is asked from. */
export type Jump = (session: PostSession, span: Stretch, byKeyboard: boolean) => void;

/** What a person's card can ask about what they said in other posts. */
export type SaidBefore = (session: PostSession, personKey: string) => SaidBeforeActions;

/** A mark and the post it stands in. */
export interface MarkPlace {
  readonly post: PostSession;
  readonly mark: Mark;
}

/** Where and how a card is opened. */
interface Opening extends Pick<OpenCard, 'mark' | 'span' | 'form'> {
  readonly point: Point | null;
}

/** Opens, renews, pins and closes cards: one beside a mark at a time, and any number that the reader pinned. */
export class CardController implements SurfaceOwner {
  private shown: OpenCard | null = null;
  private readonly pinned = new Set<OpenCard>();
  /** The card that was opened or asked for last. */
  private addressed: OpenCard | null = null;
  private readonly noteActions: NoteActions;
  private pointer: Point | null = null;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly unsaved: Unsaved,
    private readonly jump: Jump,
    private readonly saidBefore: SaidBefore,
    /** Called when a card closes that the keyboard was in. */
    private readonly onLeft: (place: MarkPlace) => void,
  ) {
    this.noteActions = createNoteActions(unsaved);
  }

  /** Whether a card is open that is not pinned. */
  get isOpen(): boolean {
    return this.shown !== null;
  }

  /** Whether the keyboard is in the card that is not pinned. */
  get hasFocus(): boolean {
    return this.isOpen && this.surface.hasFocus(this.surface.current);
  }

  /** The mark whose card is open and not pinned; null where none is. */
  get place(): MarkPlace | null {
    return this.shown && placeOf(this.shown);
  }

  /** Opens the card of a mark beside it; of a mark over several lines, beside the line that the pointer is on. */
  openMark(session: PostSession, mark: Mark, point: Point | null, form: Form = 'beside'): void {
    this.openTopic(session, topicOf(mark), { mark, span: mark, point, form });
  }

  /** Opens the card of a stretch that the reader selected, ready to type. */
  openStretch(session: PostSession, stretch: Stretch): void {
    const mark: Mark = { kind: 'note', colour: null, ...stretch };
    this.openTopic(
      session,
      { kind: 'stretch', stretch },
      { mark, span: stretch, point: null, form: 'beside' },
    );
    this.takeFocus('textarea');
  }

  /** Opens the card of a post as a whole, ready to type, at an offset of its text. */
  openPost(session: PostSession, offset: number): void {
    const span = { start: offset, end: offset + 1 };
    this.openTopic(session, { kind: 'post' }, { mark: null, span, point: null, form: 'beside' });
    this.takeFocus('textarea');
  }

  /** Gives the card opened last the focus, for readers who go by keyboard; it goes back where it was when the card closes. */
  takeFocus(selector = '[role=dialog]'): void {
    this.surface.noteMeans(false);
    this.focus(selector);
  }

  private focus(selector: string): void {
    const pane = this.addressed?.pane ?? (this.shown && this.surface.current);
    pane?.element.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Closes the card that is not pinned. */
  close(): void {
    const left = this.surface.isGoneThroughByKeyboard(this.surface.current) ? this.place : null;
    this.onReplaced();
    this.surface.hide(this);
    if (left) this.onLeft(left);
  }

  onReplaced(): void {
    clearTimeout(this.closing);
    this.closing = undefined;
    this.shown = null;
  }

  /** Shows what is new in the post or in its notes. A card whose words are gone closes, unless somebody works in it or pinned it. */
  refresh(session: PostSession): void {
    for (const open of this.cards()) {
      if (open.session !== session) continue;
      const topic = renewTopic(session, open.topic, open.target);
      if (topic) {
        open.topic = topic;
        open.span = spanOf(session, topic, open.span) ?? open.span;
        this.renew(open);
      } else if (!open.pane && !this.isWorkedIn) this.close();
    }
  }

  /** Shows the open cards with the unsaved texts, which have come now. */
  showUnsaved(): void {
    for (const open of this.cards()) this.renew(open);
  }

  /**
   * Follows the pointer: off the way between mark and card, the card closes after a moment, unless the pointer makes for it or
   * somebody works in it.
   */
  pointerMoved(point: Point): void {
    const from = this.pointer;
    this.pointer = point;
    const { shown } = this;
    if (!shown || shown.form === 'sheet') return;
    const card = this.surface.current.box;
    const rects = markRects(shown.session.map, shown.span);
    const mayStay = this.isWorkedIn || rects.some((rect) => isOnTheWay(point, rect, card));
    if (mayStay || (from && isHeadingFor(from, point, card))) {
      clearTimeout(this.closing);
      this.closing = undefined;
    }
    if (!mayStay) this.closing ??= setTimeout(() => this.close(), PATIENCE);
  }

  /** Whether the pointer may open another card in place of this one. */
  mayGiveWay(point: Point): boolean {
    return !this.shown || (!boxHolds(this.surface.current.box, point) && !this.isWorkedIn);
  }

  private get isWorkedIn(): boolean {
    return this.isOpen && this.surface.isWorkedIn(this.surface.current);
  }

  private cards(): OpenCard[] {
    return [...(this.shown ? [this.shown] : []), ...this.pinned];
  }

  private openTopic(session: PostSession, topic: CardTopic, opening: Opening): void {
    const { mark, span, point, form } = opening;
    const address = addressTopic(session, topic);
    const twin = [...this.pinned].find(({ id }) => id === address.id);
    this.addressed = twin ?? null;
    // It is open already, and one text cannot be typed in two places.
    if (twin) {
      this.close();
      return;
    }
    this.onReplaced();
    const shown: OpenCard = { session, ...address, topic, mark, span, form, pane: null };
    this.shown = shown;
    this.addressed = shown;
    const range = session.map.range(span.start, span.end);
    const anchor: Anchor = {
      rects: () => markRects(session.map, shown.span),
      point,
      writing: isVertical(range) ? 'vertical' : 'horizontal',
      onLost: () => {
        if (!this.isWorkedIn && shown.form !== 'sheet') this.close();
      },
    };
    this.surface.show(this, this.render(shown), anchor, form);
    if (form === 'sheet' && range) scrollClear(range, this.surface.current.box.top, point);
  }

  private renew(open: OpenCard): void {
    if (open.pane) open.pane.update(this.render(open));
    else this.surface.update(this, this.render(open));
  }

  private closeCard(open: OpenCard): void {
    if (!open.pane) {
      this.close();
      return;
    }
    const left = this.surface.isGoneThroughByKeyboard(open.pane) ? placeOf(open) : null;
    this.pinned.delete(open);
    this.surface.unpin(open.pane);
    if (left) this.onLeft(left);
  }

  private pin(open: OpenCard): void {
    if (open !== this.shown) return;
    clearTimeout(this.closing);
    this.closing = undefined;
    open.pane = this.surface.pin(this);
    open.form = 'pinned';
    this.shown = null;
    this.pinned.add(open);
    this.renew(open);
  }

  private showSpeaker(open: OpenCard): void {
    if (open.topic.kind !== 'reported' || !open.topic.mark.person) return;
    const topic: CardTopic = { kind: 'person', person: open.topic.mark.person };
    const address = addressTopic(open.session, topic);
    const twin = this.cards().find(({ id }) => id === address.id);
    if (twin) this.addressed = twin;
    else {
      Object.assign(open, address, { topic });
      this.addressed = open;
      this.renew(open);
    }
    this.focus('[role=dialog]');
  }

  private render(open: OpenCard) {
    const { session, id, target, topic, form } = open;
    const { unsaved } = this;
    return (
      <Card
        form={form}
        content={{
          // A card that was opened before the texts came is another one when they are here.
          id: unsaved.isLoaded(session.post.key) ? id : `${id} (loading)`,
          ...contentOf(session, topic),
          lost: session.lostNotes,
          target,
          unsavedKey: id,
        }}
        notes={this.noteActions}
        onAttach={async (note) => void (await this.noteActions.update(note.id, { target }, null))}
        onJump={(item) => {
          const byKeyboard = this.surface.isGoneThroughByKeyboard(open.pane ?? this.surface.current);
          if (!open.pane) this.close();
          this.jump(session, item, byKeyboard);
        }}
        before={this.saidBefore(session, topic.kind === 'person' ? topic.person.key : '')}
        onShowSpeaker={() => this.showSpeaker(open)}
        onCopy={() => navigator.clipboard.writeText(quotationOf(session, topic))}
        onClose={() => this.closeCard(open)}
        onPin={() => this.pin(open)}
        onMove={(dx, dy) => {
          this.pin(open);
          open.pane?.moveBy(dx, dy);
        }}
        onMoveAcross={() => open.pane?.moveAcross()}
      />
    );
  }
}

function placeOf({ session, mark, span: { start, end } }: OpenCard): MarkPlace | null {
  return mark && { post: session, mark: { ...mark, start, end } };
}
