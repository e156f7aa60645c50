import type { Note, NoteTarget, PostReference } from '../model.ts';
import { shownTitle } from '../post-title.ts';
import { groupByPost } from './by-post.ts';
import { markdownTags } from './markdown-tags.ts';
import { inlineText, LINE_BREAK, link, paragraphs } from './markdown-text.ts';
import type { ReadingLabels } from './reading-labels.ts';
import { subjectOf } from './subject.ts';

/** Columns that a note's content is indented by, the width of `-   `. Four keep a tab in a note what it was. */
const INDENT = '    ';

/**
 * The notes as a CommonMark file for reading: a section for each post, the newest first, in it the notes in the order of
 * the text. Each note is a list item of its own. A list item holds whatever Markdown the reader wrote (headings, an
 * unclosed code fence or comment) inside itself, so that no note can change the structure of the file.
 */
export function toMarkdown(notes: readonly Note[], labels: ReadingLabels): string {
  const sections = groupByPost(notes).map(({ post, notes }) => [
    `## ${link(shownTitle(post), post.permalink)}`,
    ...(post.date === null ? [] : [inlineText(post.date.slice(0, 'YYYY-MM-DD'.length))]),
    notesInMarkdown(notes, labels),
  ]);
  const blocks = [
    `# ${inlineText(labels.heading)}`,
    inlineText(labels.summary),
    ...(sections.length === 0 ? [inlineText(labels.empty)] : sections.flat()),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Notes as a Markdown list, one item each, in the order given. */
export function notesInMarkdown(notes: readonly Note[], labels: ReadingLabels): string {
  return notes.map((note) => toListItem(note, labels)).join('\n\n');
}

function toListItem({ target, body, tags, colour, created }: Note, labels: ReadingLabels): string {
  const heading = [
    inlineText(labels.formatTime(created)),
    ...(colour === null ? [] : [inlineText(labels.tints[colour] ?? String(colour))]),
    ...markdownTags(tags).map((tag) => `#${tag}`),
  ].join(' ');
  const blocks = [heading, ...about(target, labels)];
  if (body.trim() !== '') blocks.push(body.split(LINE_BREAK).join('\n'));
  const content = indent(blocks.join('\n\n'), INDENT);
  return `-${content.slice(1)}`;
}

/** What the note is about, as blocks. */
function about(target: NoteTarget, labels: ReadingLabels): readonly string[] {
  const subject = subjectOf(target);
  switch (subject?.kind) {
    case 'quotation':
      return [quotation(subject.text, subject.speaker, target.post, labels)];
    case 'person':
      return [[inlineText(subject.name), inlineText(subject.office)].filter(Boolean).join(', ')].filter(
        Boolean,
      );
    default:
      return [];
  }
}

function quotation(text: string, speaker: string | null, post: PostReference, labels: ReadingLabels): string {
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
