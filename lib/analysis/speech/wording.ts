import type { Token } from '../token.ts';
import type { Chunk } from './chunks.ts';
import { endsInOneOf } from './lexicon.ts';

/** Whether words end as a sentence does. */
export function isClause(inner: readonly Token[]): boolean {
  const last = inner.findLast((token) => token.pos !== '記号');
  if (last === undefined) return false;
  if (last.pos === '動詞' || last.pos === '形容詞' || last.pos === '助動詞' || last.pos === '感動詞')
    return true;
  if (last.pos === '助詞') return last.detail1.includes('終助詞') || last.detail1 === '接続助詞';
  return inner.some((token) => token.detail1 === '係助詞' || token.detail1 === '句点');
}

const PREDICATIVE = new Set(['助動詞', '動詞', '形容詞', '副詞', '感動詞']);

/** Whether words are more than a noun: they hold a verb, an adjective, an adverb, or a particle other than の. */
export function hasPredicateOrParticle(inner: readonly Token[]): boolean {
  return inner.some((token) => {
    if (PREDICATIVE.has(token.pos)) return true;
    return token.pos === '助詞' && token.surface !== 'の';
  });
}

/** Nouns after which 「…」 is a name: 作戦名の「…」. */
const NAME_NOUNS = new Set(['名', '通称', '別名', '題', 'タイトル']);

/** Names, titles and terms: nouns, and what stands in apposition to a noun (国際会議「…」) or before an abbreviation. */
export function isName(chunks: readonly Chunk[], chunk: Chunk, inner: readonly Token[]): boolean {
  const before = chunks[chunk.index - 1];
  const noun = before?.content.at(-1);
  if (before !== undefined && noun?.kind === 'word' && noun.token.pos === '名詞') {
    const isApposition = noun.token.detail1 !== '非自立' && noun.token.detail1 !== '副詞可能';
    if (isApposition && before.tail.length === 0 && !before.pause && before.predicate === null) return true;
    if (before.particles === 'の' && endsInOneOf(noun.token.surface, NAME_NOUNS)) return true;
  }
  if (chunk.content.some((atom) => atom.kind === 'aside')) return true;
  if (hasPredicateOrParticle(inner) || isQuality(inner)) return false;
  if (inner.some((token) => !token.known || token.detail1 === '固有名詞')) return true;
  // 「紳士協定」の中身, 「経済」「外交」: a bare noun that modifies or is listed is a term
  const isPhrase = inner.some((token) => token.surface === 'の');
  return !isPhrase && !CASE.test(chunk.particles);
}

/** Particles and copulas after a noun that is somebody's word for a thing: 「身勝手」が招いた, 「危機」に立つ. */
const CASE = /^(?:など)?(?:を|に|が|で(?:は)?|は|だと|である.*)$/;

/** 偉大な功績, 相応の代価, 専門的: words that judge, not name. */
function isQuality(inner: readonly Token[]): boolean {
  const words = inner.filter((token) => token.pos !== '記号');
  return words.some(
    (token, index) =>
      token.detail1 === '形容動詞語幹' && (index === words.length - 1 || words[index + 1]!.surface === 'の'),
  );
}
