/**
 * Every selector for the markup of Hatena Blog, in one place. Only what all themes share; classes that themes add are
 * not relied on. test/fixtures has a page of each kind.
 */

/** A whole entry: on an entry page one, on an index several. `no-entry` is the theme's "nothing here". */
export const ENTRY = 'article.entry:not(.no-entry)';

/** Inside an entry: its title's link, which is also its permalink. */
export const TITLE_LINK = '.entry-title a.entry-title-link, a.entry-title-link';

/** Other links of an entry to itself, on themes whose title is none: the time in its header or footer. */
export const OWN_LINKS =
  '.entry-footer-time a[href], .entry-date a[href*="/entry/"], a.bookmark[href*="/entry/"]';

/** The title, where it is no link. */
export const TITLE = '.entry-title';

/** Inside an entry's header: its date, machine-readable in `datetime`. */
export const DATE = '.entry-date time[datetime], time[datetime]';

/** The text of an entry, the surer first: a page can hold a second `.entry-content` that is an advertisement. */
export const BODIES = ['.entry-content.hatenablog-entry', '.entry-content'] as const;

/** Follows what an index shows of a post that it cuts off (続きを読む). */
export const SEE_MORE = '.entry-see-more';

/** What stands inside a body and is not its text. */
export const NOT_TEXT = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'button',
  'rt',
  'rp',
  '[hidden]',
  '.table-of-contents',
  SEE_MORE,
  '.footnote',
  'a[href^="#f-"]',
  'sup.footnote-ref',
  '.social-buttons',
  '.customized-footer',
  '.hatena-star-container',
  '.hatena-star-star-container',
  '.entry-tags-wrapper',
  '.comment-box',
  '.hatena-module',
].join(',');

/** On a list of the archive: one post with an excerpt of its text. */
export const ARCHIVE_ENTRY = 'section.archive-entry';

/** Inside it: its date, often the bare day. */
export const ARCHIVE_DATE = '.archive-date time[datetime], time[datetime]';

/** On any list: the link to the next one. */
export const PAGER_NEXT = '.pager-next a[href]';

/** What a page asks of programs that gather pages. */
export const ROBOTS_META = 'meta[name="robots" i]';
