// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { NOT_TEXT } from '../../../lib/post/selectors.ts';
import { mapText } from '../../../lib/post/text-map.ts';

function mapOf(html: string) {
  document.body.innerHTML = `<div id="body">${html}</div>`;
  const root = document.querySelector('#body') as Element;
  return { root, map: mapText(root, NOT_TEXT) };
}

// Ranges need a layout's DOM and are tested in both real browsers (test/browser).

describe('offsetAt', () => {
  it('counts across keyword links and line breaks', () => {
    const { root, map } = mapOf('ノル<a class="keyword">デン</a>外相<br>は  述べた');
    const link = root.querySelector('a')?.firstChild as Text;
    const last = root.lastChild as Text;
    expect(map.text).toBe('ノルデン外相\nは 述べた');
    expect(map.offsetAt(link, 1)).toBe(3);
    expect(map.offsetAt(last, 0)).toBe(7);
    expect(map.offsetAt(last, last.data.indexOf('述'))).toBe(map.text.indexOf('述'));
  });

  it('knows nothing of what is not text', () => {
    const { root, map } = mapOf('<ruby>北海<rt>ほっかい</rt></ruby>道');
    expect(map.offsetAt(root.querySelector('rt')?.firstChild as Text, 1)).toBeNull();
    expect(map.offsetAt(root, 0)).toBeNull();
  });
});

describe('offsetAfter', () => {
  it('takes a position between elements to the next character', () => {
    const { root, map } = mapOf('<p>一段目</p><p>二段目</p>');
    expect(map.offsetAfter(root, 0)).toBe(0);
    expect(map.offsetAfter(root, 1)).toBe(map.text.indexOf('二'));
    expect(map.offsetAfter(root, 2)).toBe(map.text.length);
  });

  it('takes a position inside collapsed white space to the next character', () => {
    const { root, map } = mapOf('甲  乙');
    const text = root.firstChild as Text;
    expect(map.offsetAfter(text, 1)).toBe(map.text.indexOf('乙'));
    expect(map.offsetAfter(text, 2)).toBe(map.text.indexOf('乙'));
    expect(map.offsetAfter(text, 3)).toBe(map.text.indexOf('乙'));
  });
});
