/**
 * Reading a blog's archive: the state of it, which holds all that is needed to go on after any interruption. Times are in
 * milliseconds since the epoch; days are `2026-01-15`, in Japan's time, as the blog dates its posts.
 */

/** A stretch of days, both included; null where it is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** A post as a list of the archive names it. */
export interface ListedPost {
  /** See postKey (lib/post/permalink.ts). */
  readonly key: string;
  readonly address: string;
  readonly title: string;
  /** Null where the list gives no day. */
  readonly day: string | null;
}

/** What one list of the archive (`/archive?page=N`) shows, newest post first. */
export interface ListPage {
  readonly posts: readonly ListedPost[];
  /** Whether the list says that another follows. */
  readonly hasNext: boolean;
}

/** What was learnt from a list while the extent of the archive was looked for. */
export interface Probe {
  readonly page: number;
  /** Number of posts; 0 for a page behind the last. */
  readonly posts: number;
  /** The first post's key: the same on two pages tells that the second is none. Null where there is none. */
  readonly first: string | null;
  readonly newest: string | null;
  readonly oldest: string | null;
  readonly hasNext: boolean;
}

/** The lists to read, both included, and about how many posts of the range they show. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly posts: number;
}

/**
 * Why a post was not read.
 *
 * - `gone`: it is not there any more (404, 410).
 * - `refused`: the server does not give it to us (401, 403 and other codes of this kind).
 * - `server`: the server failed at it, each time it was asked.
 * - `moved`: its address leads elsewhere.
 * - `notHtml`, `tooLarge`: what came is no page that could be read.
 * - `noPost`: the page holds no post, as one that asks for a password.
 * - `robots`: robots.txt asks programs not to fetch it.
 * - `excluded`: the page asks programs not to keep it, or its link not to be followed.
 * - `analysis`: its text could not be analysed.
 */
export type PostFailure =
  | 'gone'
  | 'refused'
  | 'server'
  | 'moved'
  | 'notHtml'
  | 'tooLarge'
  | 'noPost'
  | 'robots'
  | 'excluded'
  | 'analysis';

/** A post that could not be read. */
export interface FailedPost extends ListedPost {
  readonly reason: PostFailure;
  /** The HTTP status, where one tells more. */
  readonly status: number | null;
}

/**
 * Why a reading rests: `asked` by the reader; else it went to rest by itself.
 *
 * - `permission`: the browser does not let us fetch from the blog (any more).
 * - `robots`: robots.txt asks programs not to fetch the archive.
 * - `nofollow`: a list asks programs not to follow its links.
 * - `noArchive`: there is no archive where Hatena blogs have theirs.
 * - `moved`: the blog's addresses lead elsewhere.
 * - `unanswered`: the blog has not answered, many times in a row.
 * - `failures`: many posts in a row could not be read.
 * - the rest: what the database says, see StorageErrorCode.
 */
export type Rest =
  | 'asked'
  | 'permission'
  | 'robots'
  | 'nofollow'
  | 'noArchive'
  | 'moved'
  | 'unanswered'
  | 'failures'
  | 'quota'
  | 'blocked'
  | 'newerVersion'
  | 'unavailable'
  | 'upgradeFailed'
  | 'internal';

/** What is being done: finding out how much there is, or reading it. */
export type ArchivePhase = 'survey' | 'reading';

/** The state of reading one blog's archive. */
export interface ArchiveState {
  /** The blog, see blogKey (lib/post/permalink.ts). */
  readonly blog: string;
  /** Where the blog may answer (`https://d1021.hatenadiary.com`); the first is asked, and dropped where it leads elsewhere. */
  readonly origins: readonly string[];
  readonly range: DayRange;
  readonly phase: ArchivePhase;
  /** `ready`: the survey is done and the reader is asked whether to begin. */
  readonly status: 'running' | 'resting' | 'ready' | 'done' | 'stopped';
  /** Why it rests; null unless it does. */
  readonly rest: Rest | null;
  /** The blog's robots.txt, and when it was fetched; null until then. */
  readonly robots: { readonly text: string; readonly fetched: number } | null;
  readonly probes: readonly Probe[];
  readonly extent: Extent | null;
  /** The next list to read; null where none is left. */
  readonly page: number | null;
  /** Posts of the lists read so far that are still to be read. */
  readonly queue: readonly ListedPost[];
  /** Posts of the range that lists have shown so far. */
  readonly found: number;
  /** Posts that were read and recorded. */
  readonly recorded: number;
  /** Posts that were in the record already and not asked for. */
  readonly known: number;
  readonly failed: readonly FailedPost[];
  /** Failed posts one after the other, until one succeeds. */
  readonly failedInRow: number;
  /** The post that was read last. */
  readonly last: ListedPost | null;
  /** Requests sent so far, the survey's included. */
  readonly requests: number;
  /** How long one request takes with the pause before it, in milliseconds. */
  readonly pace: number;
  /** Why the next request waits longer than the pace, and until when; null where it does not. */
  readonly waiting: { readonly why: Waiting; readonly until: number } | null;
  /** Failed attempts at the next request. */
  readonly attempts: number;
  /** Failed attempts one after the other at whatever request. */
  readonly attemptsInRow: number;
  readonly started: number;
  /** When it was done or stopped; null before. */
  readonly finished: number | null;
}

/** `offline`: the browser has no network; `busy`: the blog asks for patience (429, 503); `trouble`: it fails or is silent. */
export type Waiting = 'offline' | 'busy' | 'trouble';
