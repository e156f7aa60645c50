import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../../lib/notes/export/html.tsx';
import type { Note } from '../../../../lib/notes/model.ts';
import { noteOf, OLDER_POST, PERSON_TARGET, POST, QUOTE_TARGET } from '../examples.ts';
import { LABELS } from './labels.ts';

function parse(notes: readonly Note[]) {
  const { document } = new Window();
  document.write(toHtml(notes, LABELS, 'ja'));
  return document;
}

describe('the HTML export', () => {
  it('has a section for each post, and in it each note with what it is about', () => {
    const page = parse([
      noteOf({ target: QUOTE_TARGET, body: '**要**注意' }),
      noteOf({ id: 'other', target: { kind: 'post', post: OLDER_POST } }),
    ]);
    expect(page.documentElement.lang).toBe('ja');
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      POST.title,
      OLDER_POST.title,
    ]);
    expect(page.querySelector('blockquote')?.textContent).toBe('「交渉の扉は開いている」');
    expect(page.querySelector('figcaption')?.textContent).toBe('マルコヴァ外相, 出典');
    expect(page.querySelector('.body strong')?.textContent).toBe('要');
  });

  it('shows tags and colour', () => {
    const page = parse([noteOf({ tags: ['外交', '<制裁>'], colour: 5 })]);
    const words = [...page.querySelectorAll('.filed li')].map(({ textContent }) => textContent);
    expect(words).toEqual(['#外交', '#<制裁>', '赤']);
  });

  it('names the person that a note is about', () => {
    const page = parse([noteOf({ target: PERSON_TARGET })]);
    expect(page.querySelector('article p')?.textContent).toBe('イレーナ・マルコヴァ ソルダヴィア外相');
  });

  it('runs nothing and brings nothing in, whatever is written', () => {
    const nasty = fc
      .array(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '<img src=x onerror=alert(1)>',
          '[x](javascript:alert(1))',
          '</article></body>',
          '"><iframe>',
          '<style>*{}</style>',
          'x',
          '\n\n',
          '<!--',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, nasty, nasty, (body, exact, title) => {
        const place = {
          quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: exact.length },
        } as const;
        const target = { kind: 'quote', post: { ...POST, title }, place, speaker: title } as const;
        const page = parse([noteOf({ body, target }), noteOf({ id: 'second', body: '次' })]);
        expect(page.querySelectorAll('script, iframe, [onerror], [href^="javascript"]').length).toBe(0);
        expect(page.querySelectorAll('style').length).toBe(1);
        expect(page.querySelectorAll('article').length).toBe(2);
      }),
      { numRuns: 50 },
    );
  });
});
