import type { VNode } from 'preact';
import { FilterBar } from '../../components/legend/filter-bar.tsx';
import { Legend, type LegendContent } from '../../components/legend/legend.tsx';
import { Strip } from '../../components/legend/strip.tsx';
import { toneOf } from '../../lib/marks/tone.ts';
import { speakerRows } from '../../lib/speakers/rows.ts';
import { isInnerScroller } from './jump.ts';
import { LegendHost } from './legend-host.ts';
import { type Column, columnsBeside, edgeBeside, isClear, isOnPlainGround } from './legend-place.ts';
import type { PageSession } from './page-session.ts';
import type { PostSession } from './post-session.ts';
import type { SpeakerFocus } from './speaker-focus.ts';

/** How long the page scrolls or changes before the legend looks anew where it stands, in ms. */
const SETTLING_TIME = 150;

/**
 * The legend of the post in view: beside it where a margin has room, else folded into a strip at the window's edge. Where
 * a post is filtered to one speaker and no legend says so, a bar does, also for readers who have the legend off.
 */
export class LegendController {
  private readonly host: LegendHost;
  private readonly resizes = new ResizeObserver(() => this.scheduleRefresh());
  private settling: ReturnType<typeof setTimeout> | undefined;
  private isLegendOn = false;
  /** Whether the legend was opened: where it is folded away, or off. */
  private isUnfolded = false;
  /** What had the focus before the keyboard was led here; it goes back there. */
  private focusBefore: Element | null = null;
  private session: PostSession | null = null;
  /** Sides of the post in view where something else stands. */
  private readonly taken = new Set<Column['side']>();

  constructor(
    private readonly document: Document,
    private readonly page: PageSession,
    private readonly focus: SpeakerFocus,
  ) {
    this.host = new LegendHost(document);
  }

  /**
   * Starts following the page; call it before others listen to Escape, so that one Escape does not do two things.
   *
   * @param isEscapeTaken whether Escape is for something else, such as an open card.
   */
  start(isEscapeTaken: () => boolean, signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    this.document.addEventListener('scroll', () => this.scheduleRefresh(), options);
    window.addEventListener('resize', () => this.forgetPlace(), options);
    this.document.addEventListener('keydown', (event) => this.onKeyDown(event, isEscapeTaken), options);
    this.document.addEventListener('pointerdown', (event) => this.onPointerDown(event), options);
    signal.addEventListener('abort', () => {
      clearTimeout(this.settling);
      this.resizes.disconnect();
      this.host.show(null);
    });
  }

  /** Shows the legend or leaves it, as the reader has set it. */
  setLegend(isOn: boolean): void {
    this.isLegendOn = isOn;
    this.refresh();
  }

  /** Shows the legend, also where it is folded or off, and gives it the keyboard's focus; false where nobody speaks. */
  takeFocus(): boolean {
    if (!this.host.hasFocus) this.focusBefore = this.document.activeElement;
    if (this.focusSpeaker()) return true;
    this.isUnfolded = true;
    this.refresh();
    if (this.focusSpeaker()) return true;
    this.fold();
    return false;
  }

  /** Shows what there is to show now: call it when a post, its filter or the way through it changed. */
  refresh(): void {
    if (!this.isLegendOn && !this.isUnfolded && !this.focus.isOn) {
      this.follow(null);
      this.host.show(null);
      return;
    }
    const session = this.page.postsByView()[0] ?? null;
    this.follow(session);
    this.host.show(session && (this.isInWindow(session) || this.host.hasFocus) ? this.render(session) : null);
  }

  private render(session: PostSession): VNode | null {
    const description = this.focus.describe(session);
    const speakers = speakerRows(description);
    if (speakers.length === 0) return null;
    const { shownSpeaker, step } = description;
    const content: LegendContent = {
      speakers,
      shownSpeaker,
      step,
      onShowSpeaker: (speaker) => {
        this.focus.show(session, speaker);
        this.fold();
      },
      onStep: (speaker, direction) => void this.focus.step(session, speaker, direction),
    };
    const bar = shownSpeaker === null || this.isUnfolded ? null : <FilterBar content={content} />;
    // The page's paper, and not the system's, is what it stands on.
    const tone = toneOf(session.post.body);
    if (!this.isLegendOn && !this.isUnfolded) return bar && <div class={`surface ${tone}`}>{bar}</div>;

    const column = this.column(session);
    if (column) {
      const { top, height } = session.post.article.getBoundingClientRect();
      const place = {
        left: `${column.left + scrollX}px`,
        top: `${top + scrollY}px`,
        inlineSize: `${column.width}px`,
        blockSize: `${height}px`,
      };
      return (
        <div class={`surface ${tone}`}>
          <div class={isOnPlainGround(session.post.article) ? 'beside' : 'beside paper'} style={place}>
            <Legend content={content} onFold={null} />
          </div>
        </div>
      );
    }
    const edge = edgeBeside(session.post.body.getBoundingClientRect(), this.windowWidth);
    return (
      <div class={`surface ${tone}`}>
        {this.isUnfolded ? (
          <div class={`over ${edge.side}`}>
            <Legend content={content} onFold={() => this.fold()} />
          </div>
        ) : (
          <Strip speakers={speakers} {...edge} onOpen={() => this.unfold()} />
        )}
        {bar}
      </div>
    );
  }

  private get windowWidth(): number {
    return this.document.documentElement.clientWidth;
  }

  /** The widest margin of a post that nothing else stands in; null where there is none. */
  private column({ post: { article } }: PostSession): Column | null {
    for (let at = article.parentElement; at; at = at.parentElement) if (isInnerScroller(at)) return null;
    for (const column of columnsBeside(article.getBoundingClientRect(), this.windowWidth)) {
      if (this.taken.has(column.side)) continue;
      if (isClear(this.document, article, column, (element) => element.localName.startsWith('hatsugenroku-')))
        return column;
      // For good: a legend that comes and goes while the reader scrolls would be in the way.
      this.taken.add(column.side);
    }
    return null;
  }

  private follow(session: PostSession | null): void {
    if (session === this.session) return;
    this.session = session;
    this.taken.clear();
    this.resizes.disconnect();
    if (!session) return;
    this.resizes.observe(session.post.article);
    this.resizes.observe(this.document.documentElement);
  }

  private isInWindow({ post: { article } }: PostSession): boolean {
    const { top, bottom } = article.getBoundingClientRect();
    return bottom > 0 && top < this.document.documentElement.clientHeight;
  }

  private unfold(): void {
    this.isUnfolded = true;
    this.refresh();
    this.focusSpeaker();
  }

  private focusSpeaker(): boolean {
    return this.host.focus('.legend .speaker[aria-pressed=true]') || this.host.focus('.legend .speaker');
  }

  private fold(): void {
    if (!this.isUnfolded) return;
    const hadFocus = this.host.hasFocus;
    this.isUnfolded = false;
    this.refresh();
    if (!hadFocus || this.host.focus('.filter-bar button') || this.host.focus('.strip')) return;
    if (!this.host.hasFocus) this.giveFocusBack();
  }

  private giveFocusBack(): void {
    if (this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  private forgetPlace(): void {
    this.taken.clear();
    this.scheduleRefresh();
  }

  private scheduleRefresh(): void {
    if (!this.isLegendOn && !this.isUnfolded && !this.focus.isOn) return;
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      this.refresh();
    }, SETTLING_TIME);
  }

  private onKeyDown(event: KeyboardEvent, isEscapeTaken: () => boolean): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || isEscapeTaken()) return;
    if (this.isUnfolded) this.fold();
    else if (this.focus.isOn) this.focus.showAll();
    else if (this.host.hasFocus) this.giveFocusBack();
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.isTrusted && event.target !== this.host.element) this.fold();
  }
}
