import type { Token } from '../token.ts';
import type { Atom } from './sentences.ts';

/**
 * How a predicate goes on.
 *
 * - `adnominal`: it modifies the noun after it (開いた会見).
 * - `continuative`: the sentence goes on with the same or another subject (述べ、 述べて、 と反論、).
 * - `subordinate`: a clause of its own (述べたが、 述べれば、 述べたので).
 * - `quoted`: と, か or よう follow, so that it closes a reported clause.
 * - `final`: it ends the sentence.
 */
export type PredicateForm = 'adnominal' | 'continuative' | 'subordinate' | 'quoted' | 'final';

/** What a chunk predicates. */
export interface Predicate {
  /** Base form of the verb or adjective; a サ変 noun without する (表明); the noun before a copula. */
  readonly base: string;
  readonly type: 'verb' | 'adjective' | 'copula' | 'noun';
  readonly form: PredicateForm;
  readonly passive: boolean;
  readonly negative: boolean;
}
/** A chunk while it is being put together. */
export interface Draft {
  content: Atom[];
  tail: Token[];
  pause: boolean;
}

/** What a chunk predicates, or null; the chunk after it tells whether it modifies a noun. */
export function predicateOf(draft: Draft, next: Draft | undefined): Predicate | null {
  const { content, tail } = draft;
  const last = content.at(-1);
  if (last === undefined) return null;
  const describe = (base: string, type: Predicate['type']): Predicate => ({
    base,
    type,
    form: formOf(draft, next),
    passive: tail.some(
      (token) => token.detail1 === '接尾' && (token.base === 'れる' || token.base === 'られる'),
    ),
    negative: tail.some(
      (token) =>
        token.pos === '助動詞' && (token.base === 'ない' || token.base === 'ん' || token.base === 'ぬ'),
    ),
  });
  if (last.kind === 'word') {
    const { token } = last;
    if (token.pos === '動詞') return describe(verbBase(content), 'verb');
    if (token.pos === '形容詞') return describe(token.base, 'adjective');
  }
  const copula = tail[0];
  // IPADIC lacks 断じる and its kin and takes じ for an auxiliary
  if (copula?.pos === '助動詞' && copula.surface === 'じ') return describe(`${lastWord(last)}じる`, 'verb');
  if (copula?.pos === '助動詞' && COPULAS.has(copula.base)) return describe(lastWord(last), 'copula');
  if (
    last.kind === 'word' &&
    last.token.detail1 === 'サ変接続' &&
    tail.length === 0 &&
    (draft.pause || next === undefined)
  ) {
    return describe(last.token.surface, 'noun');
  }
  return null;
}

/** 表明する → 表明, 吐き捨てる → 吐き捨てる, する alone → する. */
function verbBase(content: readonly Atom[]): string {
  const verb = content.at(-1)!;
  const before = content.at(-2);
  if (verb.kind !== 'word') return '';
  if (before === undefined || before.kind !== 'word') return verb.token.base;
  if (before.token.pos === '動詞') return before.token.surface + verb.token.base;
  // 正当化する: the suffix alone means nothing
  const stem = content.at(-3);
  if (before.token.detail1 === '接尾' && stem?.kind === 'word')
    return stem.token.surface + before.token.surface;
  return before.token.surface;
}

const COPULAS = new Set(['だ', 'です', 'である', 'らしい', 'べし']);

function lastWord(atom: Atom): string {
  return atom.kind === 'word' ? atom.token.surface : '';
}

const SUBORDINATE = new Set([
  'が',
  'けれど',
  'けれども',
  'けど',
  'ので',
  'から',
  'ば',
  'のに',
  'なら',
  'たら',
]);
const CONTINUATIVE = new Set(['て', 'で', 'つつ', 'ながら', 'し', 'たり', 'だり']);

function formOf(draft: Draft, next: Draft | undefined): PredicateForm {
  const { content, tail, pause } = draft;
  const lastAtom = content.at(-1)!;
  const lastToken = tail.at(-1) ?? (lastAtom.kind === 'word' ? lastAtom.token : undefined);
  if (tail.some((token) => QUOTING.has(token.surface))) return 'quoted';
  if (lastToken === undefined) return 'final';
  if (lastToken.pos === '助詞') {
    if (
      tail.some((token) => token.pos === '助詞' && CONTINUATIVE.has(token.surface)) &&
      !tail.some((token) => SUBORDINATE.has(token.surface))
    ) {
      return 'continuative';
    }
    return 'subordinate';
  }
  if (lastToken.conjugationForm.startsWith('仮定')) return 'subordinate';
  if (lastToken.conjugationForm.startsWith('連用') || (lastToken.pos === '名詞' && pause))
    return 'continuative';
  if (next === undefined) return 'final';
  if (pause) return 'final';
  return next.content.length === 1 && ADVERBIAL.has(lastWord(next.content[0]!))
    ? 'continuative'
    : 'adnominal';
}

/** Formal nouns after which the subject stays the same: とした上で, と述べたほか, と語る一方. */
const ADVERBIAL = new Set(['上', 'うえ', 'ほか', '他', '一方', 'あと', '後']);

const QUOTING = new Set(['と', 'とも', 'とは', 'か', 'よう', 'という', 'といった', 'として', 'との']);
