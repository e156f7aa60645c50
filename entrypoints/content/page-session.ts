import type { MarkKind } from '../../lib/marks/marks.ts';
import type { Painter } from '../../lib/marks/painter.ts';
import { findPosts } from '../../lib/post/read-posts.ts';
import { PostSession } from './post-session.ts';
import { ReadingPace } from './reading-pace.ts';

/** How long a changing page is left to settle before it is read again, in ms. */
const SETTLING_TIME = 250;

/** Posts are read when they come within this distance of the window, so that marks are there when the reader is. */
const READ_AHEAD = '100% 0px';

/** What a page session tells the rest of the content script. */
export interface PageEvents {
  /** A post's marks or notes are other than before. */
  onChange(session: PostSession): void;
  /** Posts that were not there before were found; their keys. Called before they are read. */
  onFound(postKeys: readonly string[]): void;
  /** The extension cannot be reached, or an analysis failed. */
  onError(error: unknown): void;
}

/**
 * All posts of a page: finds them, has each read when it comes near the window, and keeps them true while the page
 * changes (AutoPagerize, scripts that rewrite keyword links, furigana extensions, late embeds).
 */
export class PageSession {
  private sessions = new Map<Element, PostSession>();
  private isStarted = false;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly nearness = new IntersectionObserver((entries) => this.readNear(entries), {
    rootMargin: READ_AHEAD,
  });
  private readonly changes = new MutationObserver((records) => this.noteChanges(records));
  private readonly underWay = new Map<PostSession, Promise<void>>();
  /** Posts that changed while they were read. */
  private readonly again = new Set<PostSession>();
  /** Posts whose nodes changed since they were read. */
  private readonly changed = new Set<PostSession>();
  private readonly paces = new WeakMap<PostSession, ReadingPace>();

  constructor(
    private readonly document: Document,
    private readonly painter: Painter,
    private readonly isShown: (kind: MarkKind) => boolean,
    private readonly events: PageEvents,
  ) {}

  /** Starts reading; call once, when the document is parsed. */
  start(): void {
    this.scan();
    // From the root: a theme's script may put another body in place of this one.
    this.changes.observe(this.document.documentElement, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  stop(): void {
    clearTimeout(this.settling);
    this.changes.disconnect();
    this.nearness.disconnect();
    for (const session of this.sessions.values()) session.erase();
    this.sessions.clear();
  }

  /** The posts in document order. */
  posts(): PostSession[] {
    return [...this.sessions.values()];
  }

  /** The post whose body holds a node; null where none does. */
  postOf(node: Node): PostSession | null {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    for (let at = element; at; at = at.parentElement) {
      const session = this.sessions.get(at);
      if (session) return session;
    }
    return null;
  }

  /** The posts, the one that fills most of the window first. */
  postsByView(): PostSession[] {
    const height = this.document.documentElement.clientHeight;
    const visible = new Map(
      this.posts().map((session) => {
        const { top, bottom } = session.post.body.getBoundingClientRect();
        return [session, Math.max(0, Math.min(bottom, height) - Math.max(top, 0))];
      }),
    );
    return this.posts().sort((a, b) => (visible.get(b) ?? 0) - (visible.get(a) ?? 0));
  }

  /** Reads a post now, however far it is from the window. Resolves when it was read or could not be. */
  async readNow(session: PostSession): Promise<void> {
    this.nearness.unobserve(session.post.article);
    this.read(session);
    await this.underWay.get(session);
  }

  /** Paints all posts anew, since the reader wants to see other kinds of marks. */
  repaint(): void {
    for (const session of this.posts()) session.paint();
  }

  /** Paints the posts anew whose text has turned from dark on light to light on dark, or back. */
  renewTones(): void {
    for (const session of this.posts()) session.renewTone();
  }

  /** Reads the notes on all posts anew, and shows them. */
  async readNotes(): Promise<void> {
    const read = async (session: PostSession): Promise<void> => {
      await session.readNotes();
      this.events.onChange(session);
    };
    await Promise.all(this.posts().map(read));
  }

  private noteChanges(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      const session = this.postOf(target);
      if (session) this.changed.add(session);
    }
    // Not put off by further changes: a page that never rests is still read at this pace.
    this.settling ??= setTimeout(() => this.scan(), SETTLING_TIME);
  }

  /** Brings the sessions in line with what is on the page now. */
  private scan(): void {
    this.settling = undefined;
    const found = findPosts(this.document);
    // What is there from the start is as old as the page; what comes later, scripts have fetched just now.
    const loaded = Math.round(this.isStarted ? Date.now() : performance.timeOrigin);
    this.isStarted = true;
    const isStillThere = (session: PostSession) =>
      found.some(({ body, key }) => body === session.post.body && key === session.post.key);
    for (const [body, session] of this.sessions) {
      if (isStillThere(session)) continue;
      this.nearness.unobserve(session.post.article);
      session.erase();
      this.sessions.delete(body);
    }
    const inOrder = new Map<Element, PostSession>();
    const newKeys: string[] = [];
    for (const post of found) {
      const known = this.sessions.get(post.body);
      inOrder.set(post.body, known ?? new PostSession(post, loaded, this.painter, this.isShown));
      // The article and not its body, which a theme can leave without a box of its own.
      if (!known) {
        newKeys.push(post.key);
        this.nearness.observe(post.article);
      } else if (this.changed.has(known) && known.state !== 'waiting') this.readAgain(known);
    }
    this.changed.clear();
    this.sessions = inOrder;
    if (newKeys.length === 0) return;
    this.painter.prepare();
    this.events.onFound(newKeys);
  }

  private readNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const session = this.posts().find(({ post }) => post.article === target);
      if (!isIntersecting || !session) continue;
      this.nearness.unobserve(target);
      this.read(session);
    }
  }

  /** Reads a post that changed: at once, or later where it changes all the time. */
  private readAgain(session: PostSession): void {
    const pace = this.paces.get(session) ?? new ReadingPace();
    this.paces.set(session, pace);
    const delay = pace.nextDelay(performance.now());
    if (delay === 0) this.read(session);
    else if (delay !== null)
      setTimeout(() => {
        pace.started(performance.now());
        if (this.sessions.get(session.post.body) === session) this.read(session);
      }, delay);
  }

  /** Reads a post; one reading at a time, and of all changes that come meanwhile one more after it. */
  private read(session: PostSession): void {
    if (this.underWay.has(session)) {
      this.again.add(session);
      return;
    }
    const reading = session
      .read()
      .then(() => session.readNotes())
      .catch((error: unknown) => this.events.onError(error))
      .finally(() => {
        this.underWay.delete(session);
        this.events.onChange(session);
        if (this.again.delete(session)) this.read(session);
      });
    this.underWay.set(session, reading);
  }
}
