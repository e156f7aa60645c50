import { Window } from 'happy-dom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../lib/notes/export/csv.ts';
import { toHatena } from '../../../../lib/notes/export/hatena.ts';
import { toHtml } from '../../../../lib/notes/export/html.tsx';
import { toMarkdown } from '../../../../lib/notes/export/markdown.ts';
import type { Note } from '../../../../lib/notes/model.ts';
import { HOSTILE_TEXTS } from '../../../fixtures/hostile/texts.ts';
import { noteOf, POST, placeOf } from '../examples.ts';
import { CSV_LABELS, LABELS } from './labels.ts';

/** Notes of which everything that a page gives holds the text: title, quotation, speaker, name, office. */
function notesWith(text: string): Note[] {
  const post = { ...POST, title: text };
  const person = { key: text, name: text, title: text, affiliation: text };
  return [
    noteOf({ id: 'quote', target: { kind: 'quote', post, place: placeOf(text), speaker: text } }),
    noteOf({ id: 'person', target: { kind: 'person', post, person } }),
  ];
}

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

function allNodes(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

describe.each(Object.entries(HOSTILE_TEXTS))('a text of a page that holds a %s', (_, text) => {
  const notes = notesWith(text);

  it('stays text in HTML', () => {
    const { document } = new Window();
    document.write(toHtml(notes, LABELS, 'ja'));
    expect(document.querySelectorAll('script, img, svg, iframe, [onerror], [onload]')).toHaveLength(0);
    const addresses = [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
    expect(new Set(addresses)).toEqual(new Set([POST.permalink]));
  });

  it('stays text in Markdown', () => {
    const nodes = allNodes(fromMarkdown(toMarkdown(notes, LABELS)) as MarkdownNode);
    expect(nodes.filter(({ type }) => ['html', 'image', 'code'].includes(type))).toEqual([]);
    const addresses = nodes.flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(new Set(addresses)).toEqual(new Set([POST.permalink]));
  });

  it('stays text in Hatena notation', () => {
    for (const line of toHatena(notes, LABELS).split('\n')) {
      const isOfNotation = line === '<<' || line.startsWith(`>${POST.permalink}:title=`);
      // The title of a quotation stands between signs of the notation.
      const inner = isOfNotation ? line.slice(1, -1) : line;
      expect(isOfNotation && line === '<<' ? '' : inner).not.toMatch(/[<>]|\[\[|\]\]|\bhttp:/);
    }
  });

  it('is no formula in CSV', () => {
    const { data, errors } = papaparse.parse<string[]>(toCsv(notes, CSV_LABELS).slice(1).trimEnd());
    expect(errors).toEqual([]);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });
});
