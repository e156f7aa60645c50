// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_TEXT } from '../../../lib/post/selectors.ts';
import { readText } from '../../../lib/post/text-reader.ts';

function read(html: string) {
  document.body.innerHTML = `<div id="body">${html}</div>`;
  return readText(document.querySelector('#body') as Element, NOT_TEXT);
}

describe('readText', () => {
  it.each([
    [
      'reads across keyword links that cut a name',
      'ノル<a class="keyword" href="/keyword/x">デン外</a>相は',
      'ノルデン外相は',
    ],
    ['takes a br for a line break', '一行目<br>二行目', '一行目\n二行目'],
    ['takes two brs for an empty line', '一段目<br><br>二段目', '一段目\n\n二段目'],
    ['takes three brs for one empty line', '一段目<br> <br>\n<br>二段目', '一段目\n\n二段目'],
    ['sets blocks off by an empty line', '<p>一段目</p><p>二段目</p>', '一段目\n\n二段目'],
    [
      'sets nested blocks off once',
      '<div><blockquote><p>引用</p></blockquote></div>地の文',
      '引用\n\n地の文',
    ],
    ['leaves no line at the ends', '<p><br>本文<br></p>', '本文'],
    ['collapses white space', 'Foreign  \t Minister', 'Foreign Minister'],
    ['keeps a space between Japanese words', '金 正一', '金 正一'],
    ['drops a line break of the source between Japanese characters', '外相は\n    述べた', '外相は述べた'],
    ['keeps it as a space between Latin words', 'foreign\nminister', 'foreign minister'],
    ['keeps the ideographic space', '　外相', '　外相'],
    ['keeps the no-break space', 'A&nbsp;B', 'A\u00a0B'],
    ['leaves furigana out', '<ruby>北海<rp>(</rp><rt>ほっかい</rt><rp>)</rp></ruby>道', '北海道'],
    ['leaves footnote markers out', '協定<a href="#f-1a2b" name="fn1">*1</a>は', '協定は'],
    ['leaves embeds and scripts out', '前<iframe></iframe><script>1</script>後', '前後'],
    ['keeps lines of preformatted text', '<pre>一\n  二</pre>', '一\n  二'],
    ['leaves out soft hyphens and zero-width spaces', 'ヴェルト&shy;リン\u200b外相', 'ヴェルトリン外相'],
    ['reads an empty body as empty', '<p> </p>\n', ''],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });

  it('bears markup that nests deeper than a call stack', () => {
    const root = document.createElement('div');
    let innermost: Element = root;
    for (let depth = 0; depth < 20_000; depth++)
      innermost = innermost.appendChild(document.createElement('span'));
    innermost.append('底');
    expect(readText(root, NOT_TEXT).text).toBe('底');
  });

  it('maps every character of a piece to the same character of its node', () => {
    const inline = fc.constantFrom('b', 'a', 'span', 'p', 'div', 'br', 'rt', 'pre');
    const text = fc.string({ unit: fc.constantFrom('あ', 'ア', '亜', ' ', '\n', 'x', '𠮷', '「', '」') });
    const markup = fc.array(fc.tuple(inline, text, text), { maxLength: 12 });
    fc.assert(
      fc.property(markup, (parts) => {
        const root = document.createElement('div');
        let at: Element = root;
        for (const [name, inside, after] of parts) {
          const element = document.createElement(name);
          element.append(inside);
          at.append(element, after);
          if (name !== 'br' && inside.length % 2 === 1) at = element;
        }
        const { text: whole, pieces } = readText(root, NOT_TEXT);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          end = piece.end;
          const length = piece.end - piece.start;
          expect(piece.node.data.slice(piece.nodeStart, piece.nodeStart + length)).toBe(
            whole.slice(piece.start, end),
          );
        }
        expect(whole).not.toMatch(/\n{3}|^\n|\n$/);
      }),
    );
  });
});
