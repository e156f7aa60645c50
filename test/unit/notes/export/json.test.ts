import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../lib/notes/export/json.ts';
import type { Note, NoteTarget } from '../../../../lib/notes/model.ts';
import { NoteSchema } from '../../../../lib/notes/schema.ts';
import { anyNote, noteOf, PERSON_TARGET, POST, QUOTE_TARGET } from '../examples.ts';
import { WebAnnotationCollection } from './web-annotation-model.ts';

const EXPORT = {
  id: '0b0d9d4e-4e5a-4d0f-8a39-1f0f5c6f1a2b',
  exportedAt: '2026-11-23T09:00:00.000Z',
  label: '発言録のメモ',
};

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}
interface TextBody {
  readonly value: string;
  readonly purpose?: string;
}
interface Annotation {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly body: TextBody | readonly TextBody[];
  readonly target: Record<string, unknown>;
  readonly 'hatsugenroku:deleted'?: string;
  readonly 'hatsugenroku:colour'?: number;
  readonly 'hatsugenroku:version': readonly {
    readonly 'hatsugenroku:replica': string;
    readonly 'hatsugenroku:changes': number;
  }[];
}

/** Reads a collection back, looking only at what the file says. */
function readBack(json: string): readonly Note[] {
  const { first } = JSON.parse(json) as Collection;
  return first.items.map((item) => {
    const bodies = [item.body].flat();
    return {
      id: item.id.replace('urn:uuid:', ''),
      body: bodies.find(({ purpose }) => purpose === undefined)?.value ?? '',
      tags: bodies.flatMap(({ value, purpose }) => (purpose === 'tagging' ? [value] : [])),
      colour: item['hatsugenroku:colour'] ?? null,
      target: readTarget(item.target),
      created: item.created,
      modified: item.modified,
      deleted: item['hatsugenroku:deleted'] ?? null,
      version: Object.fromEntries(
        item['hatsugenroku:version'].map((part) => [
          part['hatsugenroku:replica'],
          part['hatsugenroku:changes'],
        ]),
      ),
    };
  });
}

function readTarget(target: Record<string, unknown>): NoteTarget {
  const source = target.source as Record<string, string>;
  const [quote, position] = (target.selector ?? []) as unknown[];
  const person = target['hatsugenroku:person'] as Record<string, string> | undefined;
  const own = {
    kind: target['hatsugenroku:kind'],
    post: {
      key: source['hatsugenroku:key'],
      permalink: source.id,
      title: source['dc:title'],
      date: source['dcterms:issued'] ?? null,
    },
    ...(target.selector === undefined ? {} : { place: { quote, position } }),
    ...(target['hatsugenroku:kind'] === 'quote' ? { speaker: target['hatsugenroku:speaker'] ?? null } : {}),
    ...(person && {
      person: {
        key: person['hatsugenroku:key'],
        name: person.name,
        title: person['hatsugenroku:title'] ?? null,
        affiliation: person['hatsugenroku:affiliation'] ?? null,
      },
    }),
  };
  return own as NoteTarget;
}

describe('the JSON export', () => {
  it('is an AnnotationCollection with its one page', () => {
    const collection = JSON.parse(toJson([noteOf({ target: QUOTE_TARGET })], EXPORT));
    expect(collection).toEqual({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { hatsugenroku: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}#$/) },
      ],
      id: `urn:uuid:${EXPORT.id}`,
      type: 'AnnotationCollection',
      label: '発言録のメモ',
      generator: { type: 'Software', name: 'Hatsugenroku' },
      generated: '2026-11-23T09:00:00.000Z',
      'hatsugenroku:format': 2,
      total: 1,
      first: {
        id: `urn:uuid:${EXPORT.id}#first`,
        type: 'AnnotationPage',
        partOf: `urn:uuid:${EXPORT.id}`,
        startIndex: 0,
        items: [
          {
            id: 'urn:uuid:4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e11',
            type: 'Annotation',
            motivation: 'commenting',
            created: '2026-11-23T01:02:03.004Z',
            modified: '2026-11-23T01:02:03.004Z',
            body: { type: 'TextualBody', value: '要注意。', format: 'text/markdown' },
            target: {
              type: 'SpecificResource',
              source: {
                id: POST.permalink,
                type: 'Text',
                'hatsugenroku:key': POST.key,
                'dc:title': POST.title,
                'dcterms:issued': POST.date,
              },
              'hatsugenroku:kind': 'quote',
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: '「交渉の扉は開いている」',
                  prefix: '外相は会見で',
                  suffix: 'と述べた。',
                },
                { type: 'TextPositionSelector', start: 120, end: 132 },
              ],
              'hatsugenroku:speaker': 'マルコヴァ外相',
            },
            'hatsugenroku:version': [
              {
                'hatsugenroku:replica': '7d3ab4de-0f5b-4c8e-9d5f-2f0c6a1b9e42',
                'hatsugenroku:changes': 1,
              },
            ],
          },
        ],
      },
    });
  });

  it('gives tags as bodies of their own, and the colour', () => {
    const collection = JSON.parse(toJson([noteOf({ tags: ['制裁', '海峡'], colour: 2 })], EXPORT));
    expect(collection.first.items[0]).toMatchObject({
      body: [
        { type: 'TextualBody', value: '要注意。', format: 'text/markdown' },
        { type: 'TextualBody', value: '制裁', purpose: 'tagging' },
        { type: 'TextualBody', value: '海峡', purpose: 'tagging' },
      ],
      'hatsugenroku:colour': 2,
    });
  });

  it('loses nothing of any note', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 5 }), (notes) => {
        expect(readBack(toJson(notes, EXPORT))).toEqual(notes);
      }),
    );
  });

  it('holds what the model of Web Annotations says must hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNote, { maxLength: 5, selector: ({ id }) => id }), (notes) => {
        v.parse(WebAnnotationCollection, JSON.parse(toJson(notes, EXPORT)));
      }),
    );
    const collection = JSON.parse(toJson([noteOf()], EXPORT));
    expect(v.is(WebAnnotationCollection, { ...collection, '@context': 'https://example.org/' })).toBe(false);
    expect(v.is(WebAnnotationCollection, { ...collection, unknown: 1 })).toBe(false);
    delete collection.first.items[0].target;
    expect(v.is(WebAnnotationCollection, collection)).toBe(false);
  });

  it('keeps what a file can easily lose', () => {
    const body = '\uD83D 半分の絵文字、\u0000、\u2028、\r\n、"引用"、𠮷、👩‍👩‍👧‍👦、\uFEFF';
    const bytes = new TextEncoder().encode(toJson([noteOf({ body, target: PERSON_TARGET })], EXPORT));
    const [note] = readBack(new TextDecoder().decode(bytes));
    expect(note?.body).toBe(body);
    expect(v.is(NoteSchema, note)).toBe(true);
  });

  it('is a collection of nothing when there are no notes', () => {
    expect(JSON.parse(toJson([], EXPORT))).toMatchObject({ total: 0, first: { items: [] } });
  });
});
