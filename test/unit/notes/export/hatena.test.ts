import { describe, expect, it } from 'vitest';
import { toHatena } from '../../../../lib/notes/export/hatena.ts';
import { noteOf, OLDER_POST, PERSON_TARGET, POST, placeOf, QUOTE_TARGET } from '../examples.ts';
import { LABELS } from './labels.ts';

describe('the export in Hatena notation', () => {
  it('quotes with speaker and source under a heading for each post, the newest first', () => {
    const older = { kind: 'stretch', post: OLDER_POST, place: placeOf('電話で会談した') } as const;
    expect(toHatena([noteOf({ target: older, body: '' }), noteOf({ target: QUOTE_TARGET })], LABELS)).toBe(
      [
        `*${POST.title}（2026-11-23）`,
        '',
        `>${POST.permalink}:title=${POST.title}>`,
        '「交渉の扉は開いている」',
        '',
        '― マルコヴァ外相',
        '<<',
        '',
        '要注意。',
        '',
        `*${OLDER_POST.title}（2026-11-20）`,
        '',
        `>${OLDER_POST.permalink}:title=${OLDER_POST.title}>`,
        '電話で会談した',
        '<<',
        '',
      ].join('\n'),
    );
  });

  it('names the person that a note is about', () => {
    expect(toHatena([noteOf({ target: PERSON_TARGET })], LABELS)).toContain(
      'イレーナ・マルコヴァ（ソルダヴィア外相）\n\n要注意。',
    );
  });

  it.each([
    ['*見出し', '&#42;見出し'],
    ['- 項目', '&#45; 項目'],
    ['>>', '&#62;&#62;'],
    ['<<', '&#60;&#60;'],
    ['|表|', '&#124;表|'],
    ['<b>太字</b>', '&#60;b&#62;太字&#60;/b&#62;'],
    ['脚注((これ))と', '脚注&#40;&#40;これ&#41;&#41;と'],
    ['[https://example.com:title]', '&#91;https://example.com:title&#93;'],
    ['id:somebody さん', 'id&#58;somebody さん'],
    ['A&amp;B', 'A&#38;amp;B'],
  ])('shows %s as it is', (text, written) => {
    expect(toHatena([noteOf({ target: { kind: 'post', post: POST }, body: text })], LABELS)).toContain(
      `\n\n${written}\n`,
    );
  });

  it('ends a note with its tags', () => {
    expect(toHatena([noteOf({ tags: ['外交', 'a((b))'] })], LABELS)).toContain(
      '要注意。\n\n#外交 #a&#40;&#40;b&#41;&#41;\n',
    );
  });

  it('says where there is nothing', () => {
    expect(toHatena([], LABELS)).toBe('メモはありません。\n');
  });
});
