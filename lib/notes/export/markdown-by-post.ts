import { type Zippable, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { Note } from '../model.ts';
import { shownTitle } from '../post-title.ts';
import { groupByPost, type PostSection } from './by-post.ts';
import { isDeviceName, safeNamePart } from './file-name.ts';
import { notesInMarkdown } from './markdown.ts';
import { markdownTags } from './markdown-tags.ts';
import type { ReadingLabels } from './reading-labels.ts';

/** One file of a zip archive. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The notes as Markdown files, one for each post, fit for a folder of Obsidian: front matter in YAML with the post's
 * title, date, address, who is quoted and the notes' tags, then the notes in the order of the text.
 */
export function toMarkdownFiles(notes: readonly Note[], labels: ReadingLabels): readonly TextFile[] {
  const taken = new Set<string>();
  return groupByPost(notes).map((section) => {
    const name = uniqueName(section, taken);
    taken.add(asDisksCompare(name));
    return { name, text: `${frontMatter(section)}\n${notesInMarkdown(section.notes, labels)}\n` };
  });
}

/** The files as a zip archive in UTF-8; `writtenAt` is the time that each file in it carries. */
export function zipFiles(files: readonly TextFile[], writtenAt: Date): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const { name, text } of files) entries[name] = encoder.encode(text);
  return zipSync(entries, { mtime: writtenAt });
}

function frontMatter({ post, notes }: PostSection): string {
  const speakers = new Set<string>();
  for (const { target } of notes)
    if (target.kind === 'quote' && target.speaker !== null) speakers.add(target.speaker);
    else if (target.kind === 'person') speakers.add(target.person.name);
  const tags = markdownTags(notes.flatMap((note) => note.tags));
  const fields = {
    title: shownTitle(post),
    ...(post.date === null ? {} : { date: post.date }),
    source: post.permalink,
    ...(speakers.size === 0 ? {} : { people: [...speakers] }),
    ...(tags.length === 0 ? {} : { tags }),
  };
  // Long titles stay in one line: not every reader of front matter knows YAML's folding.
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** The post's day and title; a number behind it where another post has the same. */
function uniqueName({ post }: PostSection, taken: ReadonlySet<string>): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(post.date ?? '')?.[0];
  const wanted = [day, safeNamePart(shownTitle(post))].filter(Boolean).join(' ') || 'post';
  // A name that begins with a dot is hidden.
  const base = isDeviceName(wanted) || wanted.startsWith('.') ? `_${wanted}` : wanted;
  let name = `${base}.md`;
  for (let number = 2; taken.has(asDisksCompare(name)); number++) name = `${base} ${number}.md`;
  return name;
}

/** Disks of Windows and macOS tell names apart neither by case nor, on macOS, by how an accent is composed. */
function asDisksCompare(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
