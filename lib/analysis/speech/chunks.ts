import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import type { Atom, Sentence } from './sentences.ts';

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

/** A 文節: content words and the function words after them. */
export interface Chunk extends Span {
  /** Place in the sentence. */
  readonly index: number;
  readonly content: readonly Atom[];
  /** Function words after the content (particles, auxiliaries). */
  readonly tail: readonly Token[];
  /** Surfaces of {@link tail} joined. */
  readonly particles: string;
  /** Where the function words start; the end of the content. */
  readonly tailStart: number;
  /** Whether 、 or a colon follows. */
  readonly pause: boolean;
  readonly predicate: Predicate | null;
}

interface Draft {
  content: Atom[];
  tail: Token[];
  pause: boolean;
}

/** Cuts a sentence into chunks. Linear in the number of atoms. */
export function chunksOf(sentence: Sentence): Chunk[] {
  const drafts = collectDrafts(sentence.atoms);
  return drafts.map((draft, index) => finish(draft, index, drafts[index + 1]));
}

const PAUSES = new Set(['、', '，', ',', ':', '：']);
/** IPADIC takes ASCII brackets and the like for nouns. */
const ONLY_SIGNS = /^[\p{P}\p{S}\p{Z}]+$/u;
const SILENT = /^[\s　・＝=\-‐－―–—]+$/;

function collectDrafts(atoms: readonly Atom[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const open = (): Draft => {
    const draft: Draft = { content: [], tail: [], pause: false };
    drafts.push(draft);
    return draft;
  };
  for (const atom of atoms) {
    if (atom.kind !== 'word') {
      // An aside belongs to the word before it; it never begins a chunk of its own after a name.
      if (current === null || current.pause || (current.tail.length > 0 && atom.kind !== 'aside'))
        current = open();
      else if (atom.kind === 'aside' && current.tail.length > 0) continue;
      else if (!joins(current, atom)) current = open();
      current.content.push(atom);
      continue;
    }
    const { token } = atom;
    if (PAUSES.has(token.surface)) {
      if (current !== null) current.pause = true;
    } else if (token.pos === '記号' || ONLY_SIGNS.test(token.surface)) {
      if (!SILENT.test(token.surface) && current !== null && token.detail1 === '句点') current = null;
    } else if (isFunctionWord(token, current)) {
      // …である、と述べた
      if (current?.pause === true && token.surface === 'と') current.pause = false;
      if (current === null || current.pause) current = open();
      current.tail.push(token);
    } else {
      if (current === null || current.pause || current.tail.length > 0 || !joins(current, atom))
        current = open();
      current.content.push(atom);
    }
  }
  return drafts;
}

/** Particles, auxiliaries and dependent verbs lean on the word before them. */
function isFunctionWord(token: Token, current: Draft | null): boolean {
  switch (token.pos) {
    case '助詞':
    case '助動詞':
      return true;
    case '接続詞':
      return token.surface === 'と' && current?.pause === true;
    case '動詞':
      return (token.detail1 === '非自立' || token.detail1 === '接尾') && current !== null && !current.pause;
    case '形容詞':
      return token.detail1 === '非自立' && current !== null && !current.pause;
    case '名詞':
      return token.detail2 === '助動詞語幹' && current !== null && !current.pause;
    default:
      return false;
  }
}

/** Whether an atom goes into the chunk that is open, which has no function words yet. */
function joins(current: Draft, atom: Atom): boolean {
  const last = current.content.at(-1);
  if (last === undefined || atom.kind === 'aside' || last.kind === 'aside')
    return last === undefined || isNounLike(atom) || atom.kind === 'aside';
  if (atom.kind === 'word' && atom.token.pos === '動詞') {
    if (last.kind !== 'word') return isLightVerb(atom.token) && last.kind !== 'person';
    if (last.token.pos === '動詞') return last.token.conjugationForm === '連用形';
    return isLightVerb(atom.token) && last.token.pos === '名詞';
  }
  // 「A」「B」 stay apart: each may be a quotation of its own.
  if (last.kind === 'quotation' || atom.kind === 'quotation') return false;
  if (!isNounLike(atom) || isFormalNoun(atom)) return false;
  return isNounLike(last) || (last.kind === 'word' && last.token.pos === '接頭詞');
}

/** する and its kin, which make a verb of the noun before them. */
function isLightVerb(token: Token): boolean {
  return (
    token.base === 'する' || token.base === 'できる' || token.base === 'いたす' || token.base === 'なさる'
  );
}

function isNounLike(atom: Atom): boolean {
  return atom.kind !== 'word'
    ? atom.kind !== 'quotation'
    : atom.token.pos === '名詞' || atom.token.pos === '接頭詞' || atom.token.pos === 'フィラー';
}

function isFormalNoun(atom: Atom): boolean {
  return atom.kind === 'word' && atom.token.pos === '名詞' && atom.token.detail1 === '非自立';
}

function finish(draft: Draft, index: number, next: Draft | undefined): Chunk {
  const { content, tail, pause } = draft;
  const start = content[0]?.start ?? tail[0]!.start;
  const tailStart = tail[0]?.start ?? content.at(-1)!.end;
  const end = tail.at(-1)?.end ?? content.at(-1)!.end;
  const particles = tail.map((token) => token.surface).join('');
  return {
    index,
    start,
    end,
    content,
    tail,
    particles,
    tailStart,
    pause,
    predicate: predicateOf(draft, next),
  };
}

function predicateOf(draft: Draft, next: Draft | undefined): Predicate | null {
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
