import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../lib/notes/export/csv.ts';
import { anyNote, noteOf, PERSON_TARGET, POST, QUOTE_TARGET } from '../examples.ts';
import { CSV_LABELS } from './labels.ts';

const HEADINGS = '種類,メモ,タグ,色,引用文,発言者,人物,肩書,所属,記事,記事の日付,アドレス,作成,更新,ID\r\n';

/** The cells under the headings as a reader of RFC 4180 sees them. */
function cells(csv: string): readonly (readonly string[])[] {
  const { data, errors } = papaparse.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data.slice(1, -1);
}

describe('the CSV export', () => {
  it('begins with a byte order mark and a line of headings', () => {
    expect(toCsv([], CSV_LABELS)).toBe(`\uFEFF${HEADINGS}`);
  });

  it('has a line for each note', () => {
    const notes = [noteOf({ target: QUOTE_TARGET }), noteOf({ body: '経歴', target: PERSON_TARGET })];
    expect(toCsv(notes, CSV_LABELS)).toBe(
      `\uFEFF${HEADINGS}発言,要注意。,,,「交渉の扉は開いている」,マルコヴァ外相,,,,北方海峡をめぐる協議、三日目に入る,2026-11-23T08:00:00+09:00,${POST.permalink},2026-11-23T01:02:03.004Z,2026-11-23T01:02:03.004Z,4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e11\r\n` +
        `人物,経歴,,,,,イレーナ・マルコヴァ,外相,ソルダヴィア,北方海峡をめぐる協議、三日目に入る,2026-11-23T08:00:00+09:00,${POST.permalink},2026-11-23T01:02:03.004Z,2026-11-23T01:02:03.004Z,4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e11\r\n`,
    );
  });

  it('has tags one under the other in their cell, and the name of the colour', () => {
    const [row] = cells(toCsv([noteOf({ tags: ['外交', '=制裁'], colour: 2 })], CSV_LABELS));
    expect(row?.slice(2, 4)).toEqual(['外交\n=制裁', '青']);
    const [unsafe] = cells(toCsv([noteOf({ tags: ['=1+1'] })], CSV_LABELS));
    expect(unsafe?.[2]).toBe("'=1+1");
  });

  it.each([
    ['a comma', '一,二', '"一,二"'],
    ['quotation marks', '彼は"近い"と', '"彼は""近い""と"'],
    ['line breaks', '一\r\n二\n三', '"一\r\n二\n三"'],
    ['emoji', '👩‍👩‍👧‍👦𠮷', '👩‍👩‍👧‍👦𠮷'],
  ])('writes a cell with %s as RFC 4180 says', (_what, body, cell) => {
    expect(toCsv([noteOf({ body })], CSV_LABELS)).toContain(`\r\n発言,${cell},`);
  });

  it.each([
    '=1+1',
    '=HYPERLINK("https://example.com")\n二行目',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝１',
    '＋1',
    '－1',
    '＠a',
  ])('takes the sting out of the cell %j', (body) => {
    const [row] = cells(toCsv([noteOf({ body })], CSV_LABELS));
    expect(row?.[1]).toBe(`'${body}`);
  });

  it('keeps every cell, however long or strange', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 4 }), (notes) => {
        const rows = cells(toCsv(notes, CSV_LABELS));
        expect(rows.map((row) => row.length)).toEqual(notes.map(() => 15));
        expect(rows.map((row) => row[1]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, ''))).toEqual(
          notes.map(({ body }) => body),
        );
        expect(rows.map((row) => row[14])).toEqual(notes.map(({ id }) => id));
      }),
    );
    const long = '長い,"メモ"\n'.repeat(20_000);
    expect(cells(toCsv([noteOf({ body: long })], CSV_LABELS))[0]?.[1]).toBe(long);
  });
});
