import { StopLine } from '../../../components/walk/stop-line.tsx';
import type { PageCommand } from '../../../lib/commands/commands.ts';
import { type MessageKey, message } from '../../../lib/i18n.ts';
import { standsOut } from '../../../lib/marks/filter.ts';
import { markRects } from '../../../lib/marks/hit-test.ts';
import type { Painter } from '../../../lib/marks/painter.ts';
import { toneOf } from '../../../lib/marks/tone.ts';
import { saidByTheSame, type WalkFilter, type WalkPosition, type WalkStep } from '../../../lib/marks/walk.ts';
import type { Stretch } from '../../../lib/notes/place.ts';
import type { CardController, MarkPlace } from '../card-controller.tsx';
import { reveal } from '../jump.ts';
import type { LegendController } from '../legend-controller.tsx';
import type { PageSession } from '../page-session.ts';
import type { PostSession } from '../post-session.ts';
import { selectedStretch } from '../selected-stretch.ts';
import { type Direction, findStop } from './find-stop.ts';
import type { StatusLine } from './status-line.tsx';
import { stopOf } from './stop-of.ts';
import { viewStart } from './view-start.ts';

/** How long a smooth scroll may take, in ms, before the mark it was to show counts as out of view. */
const SCROLL_TIME = 1_000;

/** The field for a new note in a card. */
const NOTE_FIELD = '[data-part=note-editor] textarea';

/**
 * The way of readers who go by keyboard: steps from mark to mark, shows and tells where that is, and opens its card. A
 * highlight cannot take the focus, so it stays where it is until a card takes it.
 */
export class Walk {
  private place: MarkPlace | null = null;
  private scrolledAt = Number.NEGATIVE_INFINITY;
  /** One command after the other, however fast the keys come. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly page: PageSession,
    private readonly painter: Painter,
    private readonly card: CardController,
    private readonly line: StatusLine,
    private readonly legend: LegendController,
  ) {}

  /** Whether the keyboard's place is shown. */
  get isOn(): boolean {
    return this.place !== null;
  }

  /** Does what a command asks for, after those that came before. */
  run(command: PageCommand): Promise<void> {
    this.last = this.last.then(() => this.execute(command));
    return this.last;
  }

  /** Shows the mark anew after its post was read anew; a mark that is gone is shown no more. */
  refresh(session: PostSession): void {
    if (this.place?.post !== session) return;
    const { kind, start, end } = this.place.mark;
    const mark = session.index.marks.find(
      (candidate) => candidate.kind === kind && candidate.start === start && candidate.end === end,
    );
    if (mark) this.show({ post: session, mark });
    else this.leave();
  }

  /** Goes on from a mark that the reader has come to in another way, such as from a card. */
  goOnFrom(post: PostSession, { start, end }: Stretch): void {
    const mark = post.index.marks.find((candidate) => candidate.start === start && candidate.end === end);
    if (!mark) return;
    this.scrolledAt = performance.now();
    this.show({ post, mark });
  }

  /** Takes the sign of the keyboard's place away: the reader goes on by other means. */
  leave(): void {
    this.place = null;
    this.painter.hideCurrent();
    this.line.clear();
  }

  private async execute(command: PageCommand): Promise<void> {
    if (this.page.posts().length === 0) {
      this.say('walkNoPost');
      return;
    }
    switch (command) {
      case 'next-mark':
        return await this.step('next');
      case 'previous-mark':
        return await this.step('previous');
      case 'next-of-speaker':
        return await this.stepOfSpeaker('next');
      case 'previous-of-speaker':
        return await this.stepOfSpeaker('previous');
      case 'open-card':
        return await this.openCard();
      case 'write-note':
        return this.writeNote();
      case 'list-speakers':
        return await this.listSpeakers();
    }
  }

  private async step(direction: Direction, accepts?: WalkFilter<PostSession>): Promise<void> {
    const from = this.position();
    const step = await this.find(direction, from, accepts);
    if (!step) {
      this.say(accepts ? 'walkNothingElse' : 'walkNothing');
      return;
    }
    const hadFocus = this.card.hasFocus;
    this.goTo(step, hadFocus ? 'instant' : 'smooth');
    if (hadFocus) {
      // The card that the focus goes to tells who speaks.
      this.open(step);
      if (step.wrapped) this.say(direction === 'next' ? 'walkToStart' : 'walkToEnd');
    } else {
      this.card.close();
      this.tell(step, step.wrapped ? direction : null);
    }
  }

  private async stepOfSpeaker(direction: Direction): Promise<void> {
    const from = this.atHand() ?? (await this.find('next', this.position()));
    if (!from) {
      this.say('walkNothing');
      return;
    }
    const accepts = saidByTheSame(from.post, from.mark);
    if (accepts) await this.step(direction, accepts);
    else this.say('walkNobody');
  }

  private async openCard(): Promise<void> {
    if (this.card.isOpen) {
      this.card.takeFocus();
      return;
    }
    const place = this.atHand() ?? (await this.find('next', this.position()));
    if (!place) {
      this.say('walkNothing');
      return;
    }
    this.goTo(place, 'instant');
    this.open(place);
  }

  private writeNote(): void {
    const selected = selectedStretch(this.page);
    const place = this.atHand();
    if (selected && !this.card.hasFocus) this.card.openStretch(selected.session, selected.stretch);
    else if (this.card.isOpen) this.card.takeFocus(NOTE_FIELD);
    else if (place) {
      this.goTo(place, 'instant');
      this.open(place, NOTE_FIELD);
    } else this.noteOnPost();
    this.line.clear();
  }

  private noteOnPost(): void {
    const start = viewStart(this.page.posts());
    const [first] = this.page.posts();
    if (start) this.card.openPost(start.post, start.offset);
    else if (first) this.card.openPost(first, 0);
  }

  private async listSpeakers(): Promise<void> {
    const [inView] = this.page.postsByView();
    if (inView?.state === 'waiting') {
      this.say('walkReading');
      await this.page.readNow(inView);
    }
    this.card.close();
    if (this.legend.takeFocus()) this.leave();
    else this.say(document.fullscreenElement ? 'speakersNotInFullscreen' : 'speakersNone');
  }

  private open({ post, mark }: MarkPlace, selector?: string): void {
    this.line.clear();
    this.card.openMark(post, mark, null);
    this.card.takeFocus(selector);
  }

  /** Without a wish of its own, a search passes over what has faded while one speaker is shown alone. */
  private find(
    direction: Direction,
    from: WalkPosition<PostSession> | null,
    accepts: WalkFilter<PostSession> = (mark, post) => standsOut(mark, post.shownSpeaker),
  ): Promise<WalkStep<PostSession> | null> {
    return findStop(this.page, direction, from, accepts, () => this.say('walkReading'));
  }

  /** Where the next step starts from: the mark at hand, else what the window shows. */
  private position(): WalkPosition<PostSession> | null {
    return this.atHand() ?? viewStart(this.page.posts());
  }

  /** The mark whose card is open, else the one that was come to last, unless the reader has scrolled away from it. */
  private atHand(): MarkPlace | null {
    const shown = this.card.place;
    if (shown) return shown;
    if (!this.place || !this.page.posts().includes(this.place.post)) return null;
    if (performance.now() - this.scrolledAt < SCROLL_TIME) return this.place;
    const isInView = markRects(this.place.post.map, this.place.mark).some(
      ({ top, bottom, left, right }) =>
        bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
    );
    return isInView ? this.place : null;
  }

  private goTo(place: MarkPlace, manner: 'smooth' | 'instant'): void {
    if (reveal(place.post, place.mark, manner)) this.scrolledAt = performance.now();
    this.show(place);
  }

  private show({ post, mark }: MarkPlace): void {
    this.place = { post, mark };
    this.painter.showCurrent(post.map, mark, toneOf(post.post.body));
  }

  private tell({ post, mark }: MarkPlace, wrapped: Direction | null): void {
    const turn = wrapped && (wrapped === 'next' ? 'toStart' : 'toEnd');
    this.line.tell(<StopLine stop={stopOf(post, mark, turn)} />);
  }

  private say(key: MessageKey): void {
    this.line.tell(<p>{message(key)}</p>);
  }
}
