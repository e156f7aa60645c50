import type { Span } from '../analysis/types.ts';
import type { TextMap } from '../post/text-map.ts';
import { MARK_KINDS } from './marks.ts';
import { sectionsNearWindow, watchWindow } from './near-window.ts';
import type { Tone } from './palette.ts';
import { piecesBySection, sectionsOf } from './sections.ts';
import { runInSlices } from './slices.ts';
import {
  ARRIVAL_HIGHLIGHT,
  allHighlightNames,
  currentHighlight,
  fadedTextName,
  HIGHLIGHT_PREFIX,
  highlightName,
  highlightStyles,
  type MarkLook,
  type MarkStyle,
  STANDARD_STYLE,
} from './styles.ts';

/** How long the place that a jump arrived at stays lit, in ms. */
const ARRIVAL_TIME = 1600;

/** After so many ranges that are added one by one, painting may pause. */
const STEP = 50;

/**
 * Where highlights get their styles. Chromium matches a rule for `*::highlight()` against each element of the page (90 ms
 * where there are 8,000), and lets highlights inherit from the root's (Chrome 134 and later); Firefox does neither.
 */
const ORIGIN = import.meta.env.FIREFOX ? '' : ':root';

/** What gives the DOM ranges of a span of the text. */
type RangeSource = Pick<TextMap, 'text' | 'ranges' | 'range'>;

/** What is to be painted under one name. */
interface Layer extends Span {
  readonly name: string;
  readonly priority: number;
}

/** The ranges of a section by the names that they are registered under. */
type SectionRanges = ReadonlyMap<string, readonly StaticRange[]>;

/** A painted post. Of a long one only the sections near the window are painted: what is painted costs at every change of the page. */
interface PaintedPost {
  readonly map: RangeSource;
  readonly sections: readonly Span[];
  /** What is to be painted, by section. */
  readonly layers: readonly (readonly Layer[])[];
  /** What is painted, by the section's index. */
  readonly shown: Map<number, SectionRanges>;
}

/**
 * Paints marks through the CSS Custom Highlight API, which leaves the page's DOM as it is
 * (https://drafts.csswg.org/css-highlight-api-1/).
 *
 * The registry is shared with the page and, in Firefox, seen through a wrapper that cannot iterate it: only `get`, `set`
 * and `delete` are used on it, and what was added is remembered here.
 */
export class Painter {
  private readonly painted = new Map<object, PaintedPost>();
  /** What ends the painting of a post that is under way. */
  private readonly underWay = new Map<object, () => void>();
  private readonly highlights = new Map<string, Highlight>();
  private readonly sheet = new CSSStyleSheet();
  private arrival: ReturnType<typeof setTimeout> | undefined;
  private current: Highlight | null = null;
  /** Ends the watching of the window; null while no long post is painted. */
  private unwatch: (() => void) | null = null;
  /** Whether the page is being printed, and all of it painted. */
  private isPrinting = false;
  private readonly end = new AbortController();

  constructor(private readonly document: Document) {
    this.clearAway();
    this.setStyle(STANDARD_STYLE);
    const print = (isPrinting: boolean) => () => {
      this.isPrinting = isPrinting;
      this.followWindow();
    };
    window.addEventListener('beforeprint', print(true), { signal: this.end.signal });
    window.addEventListener('afterprint', print(false), { signal: this.end.signal });
  }

  /** Lets all marks, painted ones too, look as the reader wants them. */
  setStyle(style: MarkStyle): void {
    this.sheet.replaceSync(highlightStyles(style, ORIGIN));
  }

  /**
   * Has the document know how marks look. Best done before there are any, together with other styles that the page is
   * still to compute; otherwise the first marks pay for it.
   */
  prepare(): void {
    const { adoptedStyleSheets } = this.document;
    if (!adoptedStyleSheets.includes(this.sheet))
      this.document.adoptedStyleSheets = [...adoptedStyleSheets, this.sheet];
  }

  /**
   * Paints a post's marks in place of those painted for it before: of a long post those near the window, and others as the
   * reader comes to them. What is painted for the first time, and takes long, is painted in several tasks; what takes the
   * place of something is there at once, since it would flicker.
   *
   * @param post any object that stands for the post.
   * @param faded text that is to stand back behind the rest.
   */
  paint(
    post: object,
    map: RangeSource,
    marks: readonly (MarkLook & Span)[],
    tone: Tone,
    faded: readonly Span[] = [],
  ): void {
    const isFirst = !this.painted.has(post);
    this.erase(post);
    this.prepare();
    const layers = marks.map((mark): Layer => {
      const { start, end } = mark;
      return { name: highlightName(tone, mark), priority: MARK_KINDS.indexOf(mark.kind), start, end };
    });
    for (const { start, end } of faded) layers.push({ name: fadedTextName(tone), priority: -1, start, end });
    const sections = sectionsOf(map.text);
    const painted = { map, sections, layers: piecesBySection(layers, sections), shown: new Map() };
    this.painted.set(post, painted);
    if (isFirst) this.showAtFirst(post, painted);
    else for (const _ of this.show(painted, this.wanted(painted)));
    if (sections.length > 1) this.unwatch ??= watchWindow(this.document, () => this.followWindow());
  }

  /** Takes a post's marks away. */
  erase(post: object): void {
    this.underWay.get(post)?.();
    this.underWay.delete(post);
    const painted = this.painted.get(post);
    if (!painted) return;
    this.painted.delete(post);
    this.hide(painted, [...painted.shown.keys()]);
    if (this.painted.values().every(({ sections }) => sections.length === 1)) this.stopWatching();
  }

  /** Lights a span for a moment, where a jump arrives. */
  showArrival(map: Pick<RangeSource, 'ranges'>, start: number, end: number): void {
    clearTimeout(this.arrival);
    const highlight = this.highlight(ARRIVAL_HIGHLIGHT);
    highlight.priority = MARK_KINDS.length;
    highlight.clear();
    for (const range of map.ranges(start, end)) highlight.add(range);
    this.register(ARRIVAL_HIGHLIGHT);
    this.arrival = setTimeout(() => highlight.clear(), ARRIVAL_TIME);
  }

  /** Shows a span as the place that the keyboard has come to, in place of the one before. */
  showCurrent(map: Pick<RangeSource, 'ranges'>, { start, end }: Span, tone: Tone): void {
    this.hideCurrent();
    this.prepare();
    this.current = this.highlight(currentHighlight(tone));
    this.current.priority = MARK_KINDS.length;
    for (const range of map.ranges(start, end)) this.current.add(range);
    this.register(currentHighlight(tone));
  }

  /** Takes the sign of the keyboard's place away. */
  hideCurrent(): void {
    this.current?.clear();
    this.current = null;
  }

  /** Has the browser paint again what a script of the page took out of the registry, which it shares with us. */
  restore(): void {
    for (const [name, highlight] of this.highlights) if (highlight.size > 0) this.register(name);
  }

  /** Takes everything of ours out of the document. */
  dispose(): void {
    clearTimeout(this.arrival);
    this.end.abort();
    this.stopWatching();
    for (const stop of this.underWay.values()) stop();
    this.underWay.clear();
    for (const name of this.highlights.keys()) CSS.highlights.delete(name);
    this.highlights.clear();
    this.painted.clear();
    this.document.adoptedStyleSheets = this.document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.sheet,
    );
  }

  /**
   * Takes away what an earlier version of the extension has painted and could not take along: where Firefox updates an
   * extension, it ends the old content script without a word, and starts the new one on the same page.
   */
  private clearAway(): void {
    for (const name of allHighlightNames()) CSS.highlights.delete(name);
    const { adoptedStyleSheets } = this.document;
    const others = adoptedStyleSheets.filter(
      ({ cssRules }) => !cssRules[0]?.cssText.includes(`::highlight(${HIGHLIGHT_PREFIX}-`),
    );
    if (others.length < adoptedStyleSheets.length) this.document.adoptedStyleSheets = others;
  }

  /** Paints a post in several tasks if it takes long. */
  private showAtFirst(post: object, painted: PaintedPost): void {
    const steps = this.show(painted, this.wanted(painted));
    let isDone = false;
    const withEnd = function* (end: () => void): Generator<void> {
      yield* steps;
      end();
    };
    const stop = runInSlices(
      withEnd(() => {
        isDone = true;
        this.underWay.delete(post);
        // The reader may have gone on meanwhile.
        this.followWindow();
      }),
    );
    if (!isDone) this.underWay.set(post, stop);
  }

  /** Paints what has come near the window, and takes away what no longer is. */
  private followWindow(): void {
    for (const [post, painted] of this.painted) {
      if (painted.sections.length === 1 || this.underWay.has(post)) continue;
      const wanted = this.wanted(painted);
      const missing = new Set([...wanted].filter((section) => !painted.shown.has(section)));
      this.hide(
        painted,
        [...painted.shown.keys()].filter((section) => !wanted.has(section)),
      );
      for (const _ of this.show(painted, missing));
    }
  }

  /** The sections of a post that are to be painted now. */
  private wanted({ map, sections }: PaintedPost): ReadonlySet<number> {
    if (this.isPrinting) return new Set(sections.keys());
    return sectionsNearWindow(map, sections, this.document.documentElement.clientHeight);
  }

  private stopWatching(): void {
    this.unwatch?.();
    this.unwatch = null;
  }

  /** Adds the ranges of sections to their highlights, and stops after every few of them. */
  private *show({ map, layers, shown }: PaintedPost, sections: ReadonlySet<number>): Generator<void> {
    const added = new Map<string, StaticRange[]>();
    for (const section of sections) {
      const ranges = new Map<string, StaticRange[]>();
      for (const { name, priority, start, end } of layers[section] ?? []) {
        const found = map.ranges(start, end);
        listOf(ranges, name).push(...found);
        listOf(added, name).push(...found);
        this.highlight(name).priority = priority;
      }
      shown.set(section, ranges);
    }
    for (const [name, list] of added) {
      const highlight = this.highlight(name);
      const isShared = highlight.size > 0;
      for (const [index, range] of list.entries()) {
        highlight.add(range);
        if (isShared && index % STEP === STEP - 1) yield;
      }
      this.register(name);
      yield;
    }
  }

  /** Takes the ranges of sections out of their highlights. */
  private hide({ shown }: PaintedPost, sections: readonly number[]): void {
    const removed = new Map<string, StaticRange[]>();
    for (const section of sections) {
      for (const [name, ranges] of shown.get(section) ?? []) listOf(removed, name).push(...ranges);
      shown.delete(section);
    }
    for (const [name, ranges] of removed) {
      const highlight = this.highlight(name);
      // Out of the registry first: Firefox looks at the page for each range of one that is in it.
      if (highlight.size <= ranges.length) CSS.highlights.delete(name);
      for (const range of ranges) highlight.delete(range);
    }
  }

  private highlight(name: string): Highlight {
    const highlight = this.highlights.get(name) ?? new Highlight();
    this.highlights.set(name, highlight);
    return highlight;
  }

  /**
   * Has the browser paint a highlight. A script of the page that clears the registry for its own use takes ours along, so
   * this is done anew each time; not where it is there, since Firefox would take all its ranges out and in again.
   */
  private register(name: string): void {
    const highlight = this.highlight(name);
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }
}

function listOf<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}
