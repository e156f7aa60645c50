import { describe, expect, it } from 'vitest';
import { readNotesFile } from '../../../../lib/notes/import/read-notes-file.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const PAGE = 'https://example.org/news/1?lang=ja';

/** A row as the API of Hypothesis gives it, with invented content. */
const ROW = {
  id: 'LGVKq4E4SKKro2dBBEazOg',
  created: '2026-11-20T18:36:15.697572+00:00',
  updated: '2026-11-21T18:36:15.697572+00:00',
  user: 'acct:reader@hypothes.is',
  uri: PAGE,
  text: '前の週の **会見** と比べる',
  tags: ['会見', '会見', ''],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
  target: [
    {
      source: PAGE,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]/p[2]',
          startOffset: 3,
          endContainer: '/div[1]/p[2]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 400, end: 406 },
        { type: 'TextQuoteSelector', exact: '延期を検討', prefix: '大臣は', suffix: 'すると述べた' },
      ],
    },
  ],
  document: { title: ['ある国の会見'] },
  links: { html: 'https://hypothes.is/a/LGVKq4E4SKKro2dBBEazOg' },
  hidden: false,
  flagged: false,
};

function read(file: unknown) {
  return readNotesFile(JSON.stringify(file), { now: NOW });
}

describe('exports of Hypothesis', () => {
  it('from its API become notes on the pages by address', async () => {
    const { source, notes, losses } = await read({ total: 1, rows: [ROW] });
    expect(source).toBe('hypothesis');
    expect(losses).toEqual([]);
    expect(notes).toEqual([
      {
        id: notes[0]?.id,
        body: ROW.text,
        tags: ['会見'],
        colour: null,
        created: '2026-11-20T18:36:15.697Z',
        modified: '2026-11-21T18:36:15.697Z',
        deleted: null,
        version: { imported: Date.parse('2026-11-21T18:36:15.697Z') },
        target: {
          kind: 'stretch',
          post: { key: 'example.org/news/1', permalink: PAGE, title: 'ある国の会見', date: null },
          place: {
            quote: {
              type: 'TextQuoteSelector',
              exact: '延期を検討',
              prefix: '大臣は',
              suffix: 'すると述べた',
            },
            position: { type: 'TextPositionSelector', start: 400, end: 405 },
          },
        },
      },
    ]);
  });

  it('from its client, with a title that is a text, are the same notes', async () => {
    const { notes: fromApi } = await read({ total: 1, rows: [ROW] });
    const exported = {
      export_date: '2026-11-22T00:00:00.000Z',
      export_userid: 'acct:reader@hypothes.is',
      client_version: '1.1500.0',
      annotations: [{ ...ROW, document: { title: 'ある国の会見' } }],
    };
    expect((await read(exported)).notes).toEqual(fromApi);
    expect((await read([ROW])).notes).toEqual(fromApi);
    expect((await read(ROW)).notes).toEqual(fromApi);
  });

  it('have notes on a whole page, replies, other accounts and other places told for what they are', async () => {
    const { notes, losses } = await read({
      total: 5,
      rows: [
        ROW,
        { ...ROW, id: 'b', text: 'ページ全体', target: [{ source: PAGE }] },
        { ...ROW, id: 'c', text: '返信', target: [{ source: PAGE }], references: [ROW.id] },
        {
          ...ROW,
          id: 'd',
          text: '動画',
          target: [{ source: PAGE, selector: [{ type: 'MediaTimeSelector', start: 1, end: 2 }] }],
        },
        { ...ROW, id: 'e', text: '書類', uri: 'urn:x-pdf:abc' },
        { ...ROW, id: 'f', text: '他人', user: 'acct:other@hypothes.is' },
      ],
    });
    expect(notes.map(({ target }) => target.kind)).toEqual(['stretch', 'post', 'post', 'post', 'stretch']);
    expect(losses).toEqual([
      { kind: 'reply', path: 'rows.2', excerpt: '返信' },
      { kind: 'noPlace', path: 'rows.3', excerpt: '動画' },
      { kind: 'noAddress', path: 'rows.4', excerpt: '書類' },
      { kind: 'author', path: 'rows.5', excerpt: '他人' },
    ]);
  });

  it('that are damaged are refused with the place', async () => {
    await expect(read({ rows: [ROW, { ...ROW, tags: 'a' }] })).rejects.toMatchObject({
      code: 'form',
      place: { path: 'rows.1.tags' },
    });
    await expect(read({ rows: [ROW, 7] })).rejects.toMatchObject({ place: { path: 'rows.1' } });
  });
});
