import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../../lib/notes/export/markdown.ts';
import { anyNote, noteOf, OLDER_POST, PERSON_TARGET, POST, placeOf, QUOTE_TARGET } from '../examples.ts';
import { LABELS } from './labels.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Heading = Extract<Block, { type: 'heading' }>;
type List = Extract<Block, { type: 'list' }>;
type Blockquote = Extract<Block, { type: 'blockquote' }>;

/** The text that a reader of the rendered node sees, hard line breaks as line breaks. */
function visible(node: Block): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(visible).join('');
  return 'value' in node ? node.value : '';
}

/** The file as a CommonMark parser understands it: headings, and the list items under each. */
function outline(markdown: string) {
  const { children } = fromMarkdown(markdown);
  return {
    headings: children.filter((node): node is Heading => node.type === 'heading'),
    items: children.filter((node): node is List => node.type === 'list').flatMap((list) => list.children),
    others: children.filter((node) => !['heading', 'list', 'paragraph'].includes(node.type)),
  };
}

const NASTY = fc.array(
  fc.constantFrom(
    ...[
      '# 見出し',
      '見出し\n===',
      '段落\n---',
      '```',
      '~~~js',
      '<!--',
      '<pre>',
      '<script>',
      '<div>',
      '> 引用',
      '- 項目',
      '1. 項目',
    ],
    ...[
      '***',
      '    字下げ',
      '\tタブ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' ',
      '[出典]: https://example.com',
      '[x](',
      '`',
      '**',
      '\\',
      '| a |\n|---|',
    ],
  ),
  { maxLength: 12 },
);
const nastyText = NASTY.map((parts) => parts.join('')).map((text) => text.replaceAll('\r\r', '\r'));

describe('the Markdown export', () => {
  it('groups notes by post, newest post first, each in the order of the text', () => {
    const markdown = toMarkdown(
      [
        noteOf({ body: '前の記事。', target: { kind: 'post', post: OLDER_POST } }),
        noteOf({ body: 'この人の **経歴** を調べる。', target: PERSON_TARGET }),
        noteOf({
          body: '後の発言。',
          target: { ...QUOTE_TARGET, place: placeOf('「合意は近い」', 400) } as never,
        }),
        noteOf({ body: '一行目\n二行目', target: QUOTE_TARGET }),
        noteOf({ body: '全体として慎重。', target: { kind: 'post', post: POST } }),
        noteOf({
          body: '',
          target: { kind: 'stretch', post: POST, place: placeOf('三日目の協議は\n深夜に及んだ。', 50) },
        }),
      ],
      LABELS,
    );
    expect(markdown).toBe(`# 発言録のメモ

2026年11月23日、3件

## [北方海峡をめぐる協議、三日目に入る](https://d1021.hatenadiary.com/entry/2026/11/23/080000)

2026-11-23

-   2026-11-23

    全体として慎重。

-   2026-11-23

    > 三日目の協議は  
    > 深夜に及んだ。
    >
    > — [出典](https://d1021.hatenadiary.com/entry/2026/11/23/080000)

-   2026-11-23

    > 「交渉の扉は開いている」
    >
    > — マルコヴァ外相, [出典](https://d1021.hatenadiary.com/entry/2026/11/23/080000)

    一行目
    二行目

-   2026-11-23

    > 「合意は近い」
    >
    > — マルコヴァ外相, [出典](https://d1021.hatenadiary.com/entry/2026/11/23/080000)

    後の発言。

-   2026-11-23

    イレーナ・マルコヴァ, ソルダヴィア外相

    この人の **経歴** を調べる。

## [三カ国外相、電話で会談](https://d1021.hatenadiary.com/entry/2026/11/20/080000)

2026-11-20

-   2026-11-23

    前の記事。
`);
  });

  it('shows one section for a post under its newest title, and posts without a date last', () => {
    const undated = { ...OLDER_POST, date: null };
    const { headings } = outline(
      toMarkdown(
        [
          noteOf({ target: { kind: 'post', post: undated } }),
          noteOf({
            target: { kind: 'post', post: { ...POST, title: '新しい題' } },
            modified: '2026-11-25T00:00:00.000Z',
          }),
          noteOf({ target: { kind: 'post', post: POST } }),
          noteOf({
            target: { kind: 'post', post: { ...POST, key: 'untitled', title: ' ', date: '2026-11-24' } },
          }),
        ],
        LABELS,
      ),
    );
    expect(headings.map(visible)).toEqual(['発言録のメモ', POST.permalink, '新しい題', OLDER_POST.title]);
  });

  it('says so when there is nothing', () => {
    expect(toMarkdown([], LABELS)).toBe('# 発言録のメモ\n\n2026年11月23日、3件\n\nメモはありません。\n');
  });

  it('keeps its structure whatever the notes and the posts hold', () => {
    const anyNasty = fc.tuple(anyNote, nastyText, nastyText, nastyText).map(([note, body, title, exact]) => {
      const target = { ...note.target, post: { ...note.target.post, title } };
      return { ...note, body, target: 'place' in target ? { ...target, place: placeOf(exact) } : target };
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(anyNote, anyNasty), { maxLength: 4 }), (notes) => {
        const posts = new Set(notes.map(({ target }) => target.post.key)).size;
        const { headings, items, others } = outline(toMarkdown(notes, LABELS));
        expect(headings.map(({ depth }) => depth)).toEqual([1, ...Array<number>(posts).fill(2)]);
        expect(items).toHaveLength(notes.length);
        expect(others).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every line of a body, tabs and indentation with it', () => {
    fc.assert(
      fc.property(nastyText, (body) => {
        const markdown = toMarkdown([noteOf({ body, target: { kind: 'post', post: POST } })], LABELS);
        const item = markdown.slice(markdown.indexOf('\n-   '));
        const lines = item
          .split('\n')
          .slice(3, -1)
          .map((line) => line.replace(/^ {4}/, ''));
        expect(lines.join('\n')).toBe(body.trim() === '' ? '' : body.replace(/\r\n|\r/g, '\n'));
      }),
    );
    const code = outline(toMarkdown([noteOf({ body: '前\n\n\tタブ' })], LABELS)).items[0]?.children.at(-1);
    expect(code).toMatchObject({ type: 'code', value: 'タブ' });
  });

  it('shows a quoted text and a speaker as they are', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'発言#*_[]()<>&;\\`~|=%$!-+.1) \t "\'{}^@:/'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, (lines, speaker) => {
        const target = { kind: 'quote', post: POST, place: placeOf(lines.join('\n')), speaker } as const;
        const [item] = outline(toMarkdown([noteOf({ target, body: '' })], LABELS)).items;
        const quote = item?.children[1] as Blockquote;
        expect(quote.type).toBe('blockquote');
        const text = quote.children.slice(0, -1).map(visible).join('\n');
        expect(text).toBe(
          lines
            .map((part) => part.trim())
            .filter(Boolean)
            .join('\n'),
        );
        const name = speaker.replace(/\s+/g, ' ').trim();
        expect(visible(quote.children.at(-1)!)).toBe(`— ${name}${name && ', '}出典`);
      }),
      { numRuns: 300 },
    );
  });

  it('does not let the text of a post become tags, highlights or comments in Obsidian', () => {
    const target = {
      kind: 'stretch',
      post: POST,
      place: placeOf('#中東 ==強調== %%隠す%% $x$ ~~消す~~'),
    } as const;
    expect(toMarkdown([noteOf({ target })], LABELS)).toContain(
      '> \\#中東 \\==強調\\== \\%%隠す\\%% \\$x\\$ \\~\\~消す\\~\\~',
    );
  });

  it('links to an address with brackets', () => {
    const permalink = 'https://d1021.hatenadiary.com/entry/(a)?x=<b>\\';
    const target = { kind: 'post', post: { ...POST, permalink } } as const;
    const [, heading] = outline(toMarkdown([noteOf({ target })], LABELS)).headings;
    expect(heading?.children).toMatchObject([
      { type: 'link', url: 'https://d1021.hatenadiary.com/entry/%28a%29?x=%3Cb%3E%5C' },
    ]);
  });
});
