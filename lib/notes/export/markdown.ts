import type { Note, NoteTarget, PostReference } from '../model.ts';
import { inReadingOrder } from '../order.ts';
import { shownTitle } from '../post-title.ts';
import { inlineText, LINE_BREAK, link, paragraphs } from './markdown-text.ts';

/** The words of the file that depend on the reader's language, as plain text. */
export interface MarkdownLabels {
  /** Heading of the file. */
  readonly heading: string;
  /** A line under it: when it was exported and how much. */
  readonly summary: string;
  /** Text of the link to the post that a quoted text is from. */
  readonly source: string;
  /** Stands in place of the notes when there is none. */
  readonly empty: string;
  /** A time (ISO 8601) for the reader, in their time zone. */
  readonly formatTime: (time: string) => string;
}

/** Columns that a note's content is indented by, the width of `-   `. Four keep a tab in a note what it was. */
const INDENT = '    ';

/**
 * The notes as a CommonMark file for reading: a section for each post, the newest first, in it the notes in the order of
 * the text. Each note is a list item of its own. A list item holds whatever Markdown the reader wrote (headings, an
 * unclosed code fence or comment) inside itself, so that no note can change the structure of the file.
 */
export function toMarkdown(notes: readonly Note[], labels: MarkdownLabels): string {
  const sections = groupByPost(notes).map(({ post, notes }) => [
    `## ${link(shownTitle(post), post.permalink)}`,
    ...(post.date === null ? [] : [inlineText(post.date.slice(0, 'YYYY-MM-DD'.length))]),
    ...notes.map((note) => toListItem(note, labels)),
  ]);
  const blocks = [
    `# ${inlineText(labels.heading)}`,
    inlineText(labels.summary),
    ...(sections.length === 0 ? [inlineText(labels.empty)] : sections.flat()),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function toListItem({ target, body, created }: Note, labels: MarkdownLabels): string {
  const blocks = [inlineText(labels.formatTime(created)), ...subject(target, labels)];
  if (body.trim() !== '') blocks.push(body.split(LINE_BREAK).join('\n'));
  const content = indent(blocks.join('\n\n'), INDENT);
  return `-${content.slice(1)}`;
}

/** What the note is about, as blocks; nothing for a note on the post as a whole, which the section already names. */
function subject(target: NoteTarget, labels: MarkdownLabels): readonly string[] {
  switch (target.kind) {
    case 'quote':
      return [quotation(target.place.quote.exact, target.speaker, target.post, labels)];
    case 'stretch':
      return [quotation(target.place.quote.exact, null, target.post, labels)];
    case 'person': {
      const { name, affiliation, title } = target.person;
      const office = inlineText(`${affiliation ?? ''}${title ?? ''}`);
      return [[inlineText(name), office].filter(Boolean).join(', ')].filter(Boolean);
    }
    case 'post':
      return [];
  }
}

function quotation(
  text: string,
  speaker: string | null,
  post: PostReference,
  labels: MarkdownLabels,
): string {
  const attribution = [inlineText(speaker ?? ''), link(labels.source, post.permalink)]
    .filter(Boolean)
    .join(', ');
  return indent([...paragraphs(text), `— ${attribution}`].join('\n\n'), '> ', '>');
}

/** Puts `prefix` before every line, and `emptyPrefix` for empty ones. */
function indent(text: string, prefix: string, emptyPrefix = ''): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? emptyPrefix : prefix + line))
    .join('\n');
}

interface PostSection {
  /** As the note changed last shows it: titles and addresses of posts change. */
  readonly post: PostReference;
  readonly notes: readonly Note[];
}

function groupByPost(notes: readonly Note[]): readonly PostSection[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.target.post.key);
    if (group) group.push(note);
    else groups.set(note.target.post.key, [note]);
  }
  return [...groups.values()]
    .map((group) => ({
      post: group.reduce((a, b) => (b.modified > a.modified ? b : a)).target.post,
      notes: group.sort(inReadingOrder),
    }))
    .sort((a, b) => timeOf(b.post) - timeOf(a.post));
}

/** Milliseconds since the epoch; a post without a readable date counts as the oldest. */
function timeOf({ date }: PostReference): number {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}
