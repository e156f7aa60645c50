import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import { type Draft, type Predicate, predicateOf } from './predicates.ts';
import type { Atom, Sentence } from './sentences.ts';

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

/** Cuts a sentence into chunks. Linear in the number of atoms. */
export function chunksOf(sentence: Sentence): Chunk[] {
  const drafts = collectDrafts(sentence.atoms);
  return drafts.map((draft, index) => finish(draft, index, drafts[index + 1]));
}

const PAUSES = new Set(['、', '，', ',', ':', '：']);
/** IPADIC takes ASCII brackets and the like for nouns. */
const ONLY_SIGNS = /^(?![%％])[\p{P}\p{S}\p{Z}]+$/u;
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
    // after 、 IPADIC takes the quoting と for a conjunction or a filler
    case '接続詞':
    case 'フィラー':
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
