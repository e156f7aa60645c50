import fc from 'fast-check';
import {
  NOTE_COLOURS,
  type Note,
  type NoteDraft,
  type NoteTarget,
  type PostReference,
  type TextPlace,
} from '../../../lib/notes/model.ts';
import { newId } from '../../../lib/notes/new-id.ts';
import { normaliseTags } from '../../../lib/notes/tags.ts';
import { postKey } from '../../../lib/post/permalink.ts';

/** A post with an invented title. */
export const POST: PostReference = {
  key: 'd1021.hatenadiary.com/entry/2026/11/23/080000',
  permalink: 'https://d1021.hatenadiary.com/entry/2026/11/23/080000',
  title: '北方海峡をめぐる協議、三日目に入る',
  date: '2026-11-23T08:00:00+09:00',
};

/** Another post, older than {@link POST}. */
export const OLDER_POST: PostReference = {
  key: 'd1021.hatenadiary.com/entry/2026/11/20/080000',
  permalink: 'https://d1021.hatenadiary.com/entry/2026/11/20/080000',
  title: '三カ国外相、電話で会談',
  date: '2026-11-20T08:00:00+09:00',
};

/** A place at which `exact` stands, from offset `start` on. */
export function placeOf(exact: string, start = 120): TextPlace {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '外相は会見で', suffix: 'と述べた。' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

/** A note about something an invented foreign minister is quoted with. */
export const QUOTE_TARGET: NoteTarget = {
  kind: 'quote',
  post: POST,
  place: placeOf('「交渉の扉は開いている」'),
  speaker: 'マルコヴァ外相',
};

/** An invented foreign minister. */
export const PERSON_TARGET: NoteTarget = {
  kind: 'person',
  post: POST,
  person: {
    key: 'イレーナ・マルコヴァ',
    name: 'イレーナ・マルコヴァ',
    title: '外相',
    affiliation: 'ソルダヴィア',
  },
};

/** What a surface sends for a note on the post as a whole, unless told otherwise. */
export function draftOf(body: string, target: NoteTarget = { kind: 'post', post: POST }): NoteDraft {
  return { id: newId(), body, tags: [], colour: null, target };
}

/** A stored note; whatever is not given has a usual value. */
export function noteOf(fields: Partial<Note> = {}): Note {
  const created = fields.created ?? '2026-11-23T01:02:03.004Z';
  return {
    id: '4c9d4a5e-7f0a-4c1b-9c53-0d6a2f6c1e11',
    body: '要注意。',
    tags: [],
    colour: null,
    target: QUOTE_TARGET,
    created,
    modified: created,
    deleted: null,
    version: { '7d3ab4de-0f5b-4c8e-9d5f-2f0c6a1b9e42': 1 },
    ...fields,
  };
}

const anyText = fc.string({ unit: 'binary' });
const anyTime = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Any post, by the key that its address has. */
export const anyPost: fc.Arbitrary<PostReference> = fc
  .record({
    permalink: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    title: anyText,
    date: fc.option(anyTime),
  })
  .map((post) => ({ key: postKey(post.permalink), ...post }));
const anyPlace: fc.Arbitrary<TextPlace> = fc
  .record({ exact: anyText, prefix: anyText, suffix: anyText, start: fc.nat() })
  .map(({ start, ...texts }) => ({
    quote: { type: 'TextQuoteSelector', ...texts },
    position: { type: 'TextPositionSelector', start, end: start + texts.exact.length },
  }));
const anyPerson = fc.record({
  key: fc.string({ unit: 'binary', minLength: 1 }),
  name: anyText,
  title: fc.option(anyText),
  affiliation: fc.option(anyText),
});

/** What any note may be about. */
export const anyTarget: fc.Arbitrary<NoteTarget> = fc.oneof(
  fc.record({
    kind: fc.constant('quote' as const),
    post: anyPost,
    place: anyPlace,
    speaker: fc.option(anyText),
  }),
  fc.record({ kind: fc.constant('person' as const), post: anyPost, person: anyPerson }),
  fc.record({ kind: fc.constant('stretch' as const), post: anyPost, place: anyPlace }),
  fc.record({ kind: fc.constant('post' as const), post: anyPost }),
);

/** Any tags in the form in which they are kept. */
export const anyTags = fc.array(anyText, { maxLength: 4 }).map(normaliseTags);

/** Any tint of a note. */
export const anyColour = fc.option(fc.nat({ max: NOTE_COLOURS - 1 }));

/** Any note that can be stored. */
export const anyNote: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  body: anyText,
  tags: anyTags,
  colour: anyColour,
  target: anyTarget,
  created: anyTime,
  modified: anyTime,
  deleted: fc.option(anyTime),
  version: fc.dictionary(fc.uuid(), fc.integer({ min: 1, max: 9 }), { minKeys: 1, maxKeys: 3 }),
});
