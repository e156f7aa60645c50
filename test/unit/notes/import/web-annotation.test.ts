import { describe, expect, it } from 'vitest';
import { readNotesFile } from '../../../../lib/notes/import/read-notes-file.ts';
import { mergeNotes } from '../../../../lib/notes/merge/merge.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const PAGE = 'https://d1021.hatenadiary.jp/entry/2026/11/23/080000';

function read(file: unknown) {
  return readNotesFile(JSON.stringify(file), { now: NOW });
}

/** An annotation as another program might write it. */
const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://annotations.example/1',
  type: 'Annotation',
  created: '2026-11-23T10:00:00+09:00',
  modified: '2026-11-23T11:00:00Z',
  body: [
    { type: 'TextualBody', value: '外相の前の発言と違う。', purpose: 'commenting' },
    { type: 'TextualBody', value: ' 外交', purpose: 'tagging' },
  ],
  target: {
    source: { id: PAGE, type: 'Text', 'dc:title': '協議、三日目に入る' },
    selector: [
      { type: 'TextQuoteSelector', exact: '扉は開いている', prefix: '「', suffix: '」' },
      { type: 'TextPositionSelector', start: 12, end: 19 },
    ],
  },
};

describe('Web Annotations of other programs', () => {
  it('become notes on the post at their address, under whatever host of the blog', async () => {
    const { source, notes, losses } = await read(ANNOTATION);
    expect(source).toBe('webAnnotation');
    expect(losses).toEqual([]);
    expect(notes).toEqual([
      {
        id: notes[0]?.id,
        body: '外相の前の発言と違う。',
        tags: ['外交'],
        colour: null,
        created: '2026-11-23T01:00:00.000Z',
        modified: '2026-11-23T11:00:00.000Z',
        deleted: null,
        version: { imported: Date.parse('2026-11-23T11:00:00Z') },
        target: {
          kind: 'stretch',
          post: {
            key: 'd1021.hatenadiary.com/entry/2026/11/23/080000',
            permalink: PAGE,
            title: '協議、三日目に入る',
            date: null,
          },
          place: {
            quote: { type: 'TextQuoteSelector', exact: '扉は開いている', prefix: '「', suffix: '」' },
            position: { type: 'TextPositionSelector', start: 12, end: 19 },
          },
        },
      },
    ]);
  });

  it('are read alone, in a list, on a page, and in a collection of several pages', async () => {
    const other = { ...ANNOTATION, id: 'https://annotations.example/2' };
    const page = { type: 'AnnotationPage', items: [ANNOTATION, other] };
    const collection = {
      type: ['AnnotationCollection', 'BasicContainer'],
      first: {
        ...page,
        items: [ANNOTATION],
        next: { type: 'AnnotationPage', items: [other], next: 'https://a.example/3' },
      },
    };
    const alone = await read(ANNOTATION);
    const [list, onPage, inCollection] = await Promise.all([
      read([ANNOTATION, other]),
      read(page),
      read(collection),
    ]);
    expect(list.notes).toHaveLength(2);
    expect(list.notes[0]).toEqual(alone.notes[0]);
    expect(onPage.notes).toEqual(list.notes);
    expect(inCollection.notes).toEqual(list.notes);
    expect(inCollection.losses).toEqual([
      { kind: 'morePages', path: 'first.next.next', excerpt: 'https://a.example/3' },
    ]);
  });

  it('come in once, and take the place of the note when they were changed', async () => {
    const once = await read(ANNOTATION);
    expect(mergeNotes(once, await read(ANNOTATION), NOW).notes).toEqual([]);
    const changed = {
      ...ANNOTATION,
      modified: '2026-11-24T00:00:00Z',
      body: { type: 'TextualBody', value: '訂正' },
    };
    const { outcomes } = mergeNotes(once, await read(changed), NOW);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['replaced']);
    const here = once.notes.map((note) => ({
      ...note,
      body: '自分の文',
      version: { ...note.version, r: 1 },
    }));
    const conflict = mergeNotes({ notes: here, tombstones: [] }, await read(changed), NOW);
    expect(conflict.outcomes.map(({ kind }) => kind)).toEqual(['keptTwice']);
  });

  it('may have a target that is an address, several targets, and a place that refines another', async () => {
    const { notes } = await read([
      { type: 'Annotation', bodyValue: '一言', target: 'https://example.org/a#:~:text=x' },
      { type: 'Annotation', target: ['https://example.org/a', { id: 'https://example.org/b' }] },
      {
        type: 'Annotation',
        target: {
          source: 'https://example.org/c',
          selector: {
            type: 'FragmentSelector',
            value: 'p1',
            refinedBy: { type: 'TextQuoteSelector', exact: '語' },
          },
        },
      },
    ]);
    expect(notes.map(({ body, target }) => [body, target.kind, target.post.permalink])).toEqual([
      ['一言', 'post', 'https://example.org/a'],
      ['', 'post', 'https://example.org/a'],
      ['', 'post', 'https://example.org/b'],
      ['', 'stretch', 'https://example.org/c'],
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(4);
    expect(notes[0]).toMatchObject({ created: NOW, modified: NOW, version: { imported: 1 } });
  });

  it('have what a note has no place for told, and never dropped in silence', async () => {
    const { notes, losses } = await read([
      { type: 'Annotation', bodyValue: '画像について', target: 'urn:isbn:9784000000000' },
      {
        type: 'Annotation',
        bodyValue: '図',
        target: { source: PAGE, selector: { type: 'SvgSelector', value: '<svg/>' } },
      },
      { type: 'Annotation', body: 'https://example.org/video.mp4', target: PAGE },
      { type: 'Annotation', bodyValue: '他人の文', creator: { name: '山田' }, target: PAGE },
    ]);
    expect(notes.map(({ body }) => body)).toEqual(['図', '<https://example.org/video.mp4>', '他人の文']);
    expect(losses).toEqual([
      { kind: 'noAddress', path: '0.target', excerpt: '画像について' },
      { kind: 'noPlace', path: '1.target.selector', excerpt: '図' },
      { kind: 'bodyNotText', path: '2.body', excerpt: 'https://example.org/video.mp4' },
      { kind: 'author', path: '3.creator', excerpt: '山田' },
    ]);
  });

  it('that lack what the model demands are refused with the place', async () => {
    await expect(read([ANNOTATION, { type: 'Annotation', bodyValue: '一' }])).rejects.toMatchObject({
      code: 'form',
      place: { path: '1.target' },
    });
    await expect(read([{ ...ANNOTATION, type: 'Note' }])).rejects.toMatchObject({
      place: { path: '0.type' },
    });
  });
});
