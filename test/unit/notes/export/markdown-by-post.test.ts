import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toMarkdownFiles, zipFiles } from '../../../../lib/notes/export/markdown-by-post.ts';
import { noteOf, OLDER_POST, PERSON_TARGET, POST, QUOTE_TARGET } from '../examples.ts';
import { LABELS } from './labels.ts';

function frontMatterOf(text: string): Record<string, unknown> {
  return parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');
}

describe('Markdown files by post', () => {
  it('are one for each post, named by day and title, with front matter', () => {
    const files = toMarkdownFiles(
      [
        noteOf({ target: QUOTE_TARGET, tags: ['外交', '北方 海峡'] }),
        noteOf({ id: 'b', target: PERSON_TARGET, tags: ['外交', '2026'], colour: 0 }),
        noteOf({ id: 'c', target: { kind: 'post', post: OLDER_POST } }),
      ],
      LABELS,
    );
    expect(files.map(({ name }) => name)).toEqual([
      `2026-11-23 ${POST.title}.md`,
      `2026-11-20 ${OLDER_POST.title}.md`,
    ]);
    expect(frontMatterOf(files[0]?.text ?? '')).toEqual({
      title: POST.title,
      date: POST.date,
      source: POST.permalink,
      people: ['マルコヴァ外相', 'イレーナ・マルコヴァ'],
      tags: ['外交', '北方-海峡', '_2026'],
    });
    expect(files[0]?.text).toContain('> 「交渉の扉は開いている」');
    expect(files[0]?.text).toContain('-   2026-11-23 #外交 #北方-海峡\n');
    expect(files[0]?.text).toContain('-   2026-11-23 黄 #外交 #_2026\n');
  });

  it('keep apart posts of one name, and titles that no file may have', () => {
    const titled = (id: string, title: string) =>
      noteOf({ id, target: { kind: 'post', post: { ...POST, key: id, title } } });
    const files = toMarkdownFiles(
      [titled('a', 'News'), titled('b', 'NEWS'), titled('c', 'a/b: "c"'), titled('d', '---\nx: y')],
      LABELS,
    );
    expect(files.map(({ name }) => name)).toEqual([
      '2026-11-23 News.md',
      '2026-11-23 NEWS 2.md',
      '2026-11-23 a-b-c.md',
      '2026-11-23 ----x-y.md',
    ]);
    expect(frontMatterOf(files[3]?.text ?? '').title).toBe('---\nx: y');
  });

  it('have names that Windows gives to no device, that are not hidden, and that no disk takes for one', () => {
    const undated = (id: string, title: string) =>
      noteOf({ id, target: { kind: 'post', post: { ...POST, key: id, title, date: null } } });
    const titles = [
      'CON',
      'nul.txt',
      'LPT¹',
      'console',
      '.NET',
      '..',
      'ガ',
      'ガ'.normalize('NFD'),
      '\u202Efdp.\uD800',
    ];
    const files = toMarkdownFiles(
      titles.map((title, index) => undated(String(index), title)),
      LABELS,
    );
    expect(files.map(({ name }) => name)).toEqual([
      '_CON.md',
      '_nul.txt.md',
      '_LPT¹.md',
      'console.md',
      '_.NET.md',
      'post.md',
      'ガ.md',
      `${'ガ'.normalize('NFD')} 2.md`,
      'fdp.md',
    ]);
  });

  it('come out of the archive as they went in', () => {
    const files = [{ name: '2026-11-23 題名.md', text: 'メモ👩‍👩‍👧‍👦\n' }];
    const [entry] = Object.entries(unzipSync(zipFiles(files, new Date(2026, 10, 23))));
    expect(entry?.[0]).toBe('2026-11-23 題名.md');
    expect(strFromU8(entry?.[1] ?? new Uint8Array())).toBe('メモ👩‍👩‍👧‍👦\n');
  });
});
