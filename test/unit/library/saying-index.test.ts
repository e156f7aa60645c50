import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LibraryFilter, NO_FILTER } from '../../../lib/library/filter.ts';
import { type FoundSaying, SayingIndex } from '../../../lib/library/saying-index.ts';
import { searchable, searchWords } from '../../../lib/notes/search-words.ts';
import type { SaidInPost, Saying } from '../../../lib/record/model.ts';
import { postOf } from '../record/examples.ts';

const BLOG = 'd1021.hatenadiary.com';

/** What one person says in the n-th post, one text after the other. */
function saidBy(
  n: number,
  name: string,
  texts: readonly string[],
  { affiliation = null, kind = 'speech' }: { affiliation?: string | null; kind?: Saying['kind'] } = {},
): SaidInPost {
  const { key, date } = postOf(n);
  let start = 0;
  const sayings = texts.map((text): Saying => {
    const saying = { kind, text, start, prefix: '', suffix: '', attribution: 'named', source: null } as const;
    start += text.length + 1;
    return saying;
  });
  const speaker = { name, title: '外相', affiliation, identity: null };
  return { post: key, blog: BLOG, person: name, at: Date.parse(date!), speaker, sayings };
}

function put(index: SayingIndex, n: number, ...said: readonly SaidInPost[]): void {
  const { key, date } = postOf(n);
  index.put({ key, blog: BLOG, at: Date.parse(date!), date }, said);
}

const found = (index: SayingIndex, filter: Partial<LibraryFilter>) =>
  index.find({ ...NO_FILTER, ...filter }).map(placeOf);
const placeOf = ({ said, start }: FoundSaying) => `${said.post.day} ${said.person} ${start}`;

describe('SayingIndex', () => {
  it('gives everything, newest post first and in the order of the post', () => {
    const index = new SayingIndex();
    put(index, 1, saidBy(1, '甲', ['「一」', '「二」']));
    put(index, 3, saidBy(3, '乙', ['「三」']));
    expect(found(index, {})).toEqual(['2026-01-03 乙 0', '2026-01-01 甲 0', '2026-01-01 甲 4']);
    expect(index.size).toBe(3);
  });

  it('filters by person, country, blog, days and kind together', () => {
    const index = new SayingIndex();
    put(index, 1, saidBy(1, '甲', ['水']), saidBy(1, '乙', ['水'], { affiliation: 'フランス' }));
    put(index, 2, saidBy(2, '乙', ['水'], { affiliation: '仏', kind: 'statement' }));
    expect(found(index, { person: '乙' })).toHaveLength(2);
    expect(found(index, { country: 'FR' })).toHaveLength(2);
    expect(found(index, { country: 'FR', to: '2026-01-01' })).toEqual(['2026-01-01 乙 0']);
    expect(found(index, { kinds: ['statement', 'fragment'] })).toEqual(['2026-01-02 乙 0']);
    expect(found(index, { blog: 'example.hatenablog.com' })).toEqual([]);
  });

  it('finds who says it by name and office, beside the words', () => {
    const index = new SayingIndex();
    put(index, 1, saidBy(1, 'ケルシュ', ['「水を分ける」'], { affiliation: '独' }));
    for (const words of ['ケルシュ', '独外相', '外相ケル 水を', '水を 独']) {
      expect(found(index, { words })).toHaveLength(1);
    }
    expect(found(index, { words: '水を 首相' })).toEqual([]);
  });

  it('forgets what a post said when it is put in again, removed, or all is cleared', () => {
    const index = new SayingIndex();
    put(index, 1, saidBy(1, '甲', ['古い言葉']));
    index.indexSome(10);
    put(index, 1, saidBy(1, '甲', ['新しい言葉']));
    expect(found(index, { words: '古い' })).toEqual([]);
    expect(found(index, { words: '新しい' })).toHaveLength(1);
    index.indexSome(10);
    expect(found(index, { words: '新しい' })).toHaveLength(1);
    index.remove(postOf(1).key);
    expect(found(index, { words: '言葉' })).toEqual([]);
    put(index, 2, saidBy(2, '甲', ['言葉']));
    index.clear();
    expect(found(index, {})).toEqual([]);
    expect(index.indexSome(10)).toBe(0);
  });

  it('finds exactly what looking at every text finds, however far it is indexed', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'水川のａAﾌﾞ制裁💧　 '), maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.array(texts), { maxLength: 6 }), texts, fc.nat(20), (posts, words, indexed) => {
        const index = new SayingIndex();
        for (const [n, said] of posts.entries()) put(index, n + 1, saidBy(n + 1, '甲', said));
        index.indexSome(indexed);
        const wanted = posts.flatMap((said) =>
          said.filter((text) =>
            searchWords(words).every((word) => searchable(text).includes(word) || '甲外相甲'.includes(word)),
          ),
        );
        expect(found(index, { words })).toHaveLength(wanted.length);
      }),
    );
  });
});
