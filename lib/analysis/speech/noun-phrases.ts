import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { AGENTS, DISCOURSE, endsInOneOf } from './lexicon.ts';
import type { Atom } from './sentences.ts';

/**
 * What a noun phrase stands for, as a speaker.
 *
 * - `person`: somebody the text names; `pronoun`: 彼, 同氏; `both`: 両外相, 両氏.
 * - `office`: a title without a name (大統領, NATO報道官); `human`: other people (関係者, 住民).
 * - `body`: a state, authority, organisation; `name`: a proper name of unknown kind.
 * - `document`: a text that speaks for its author; `medium`: an outlet that relays others' words.
 * - `thing`: nothing that speaks.
 */
export type Agency =
  | 'person'
  | 'pronoun'
  | 'both'
  | 'office'
  | 'human'
  | 'body'
  | 'name'
  | 'document'
  | 'medium'
  | 'thing';

/** A noun phrase with what it stands for. */
export interface NounPhrase extends Span {
  /** First and last chunk; they differ where の or a conjunction joins several. */
  readonly from: number;
  readonly to: number;
  readonly agency: Agency;
  /** The person, where {@link agency} is `person`. */
  readonly person: string | null;
  /** The head compound without asides: 報道官, 外務省報道官. */
  readonly head: string;
}

/** Reads the noun phrase whose head stands in chunk `to`; null where the chunk holds no noun. */
export function nounPhraseAt(chunks: readonly Chunk[], to: number): NounPhrase | null {
  let headChunk = chunks[to];
  if (headChunk === undefined || headChunk.content.length === 0) return null;
  // Ages stand in apposition: スミスさん、79歳は
  if (isAge(headChunk) && to > 0 && chunks[to - 1]!.tail.length === 0) headChunk = chunks[to - 1]!;
  const head = partitive(chunks, headChunk) ?? headOf(headChunk);
  if (head === null) return null;
  // 化学大手のアオバネは: the kind tells that the name is a body's
  const kind = chunks[headChunk.index - 1];
  const named =
    (head.agency === 'thing' || head.agency === 'name') &&
    kind?.particles === 'の' &&
    endsInOneOf(compoundAt(kind), AGENTS.appositive) &&
    isProperName(headChunk);
  const end = chunks[to]!.tailStart;
  let from = headChunk.index;
  while (from > 0 && to - from < LONGEST_PHRASE && leansOn(chunks[from - 1]!, chunks[from]!)) from--;
  return { ...head, ...(named && { agency: 'body' }), from, to, start: chunks[from]!.start, end };
}

function isProperName({ content }: Chunk): boolean {
  const first = content[0];
  return first?.kind === 'word' && (!first.token.known || first.token.detail1 === '固有名詞');
}

/** 回答者の57パーセント, 住民の一人: a number speaks for what it counts. */
function partitive(chunks: readonly Chunk[], chunk: Chunk): Head | null {
  const last = chunk.content.at(-1);
  const counted = chunks[chunk.index - 1];
  if (last?.kind !== 'word' || counted?.particles !== 'の') return null;
  if (last.token.detail2 !== '助数詞' && !COUNTED.has(last.token.surface)) return null;
  const head = headOf(counted);
  return head === null || head.agency === 'person' || head.agency === 'thing' ? null : head;
}

/** How many chunks a phrase may reach back: beyond that it is no name for anybody. */
const LONGEST_PHRASE = 8;

/** Whether a chunk modifies the noun after it: Aの, AとBの, Aや, or a bare noun before a name. */
function leansOn(chunk: Chunk, next: Chunk): boolean {
  if (chunk.content.length === 0 || next.index < 1) return false;
  const last = chunk.content.at(-1)!;
  if (last.kind === 'quotation' || (last.kind === 'word' && last.token.pos !== '名詞'))
    return last.kind === 'quotation' && chunk.tail.length === 0 && !chunk.pause;
  if (chunk.particles === 'の' || chunk.particles === 'や' || chunk.particles === 'および') return true;
  return chunk.particles === 'と' && !chunk.pause && isSpeakerKind(headOf(chunk)?.agency);
}

function isSpeakerKind(agency: Agency | undefined): boolean {
  return agency === 'person' || agency === 'office' || agency === 'body' || agency === 'human';
}

function isAge(chunk: Chunk): boolean {
  return /^[0-9０-９一二三四五六七八九十]+歳$/.test(surfaceOf(chunk.content));
}

function surfaceOf(content: readonly Atom[]): string {
  return content.map((atom) => (atom.kind === 'word' ? atom.token.surface : '')).join('');
}

/** 「朝日新聞」 may stand for an outlet, 「行かない」 for nobody. */
function isPlainName(inner: readonly Token[]): boolean {
  return inner.every((token) => token.pos === '名詞' || token.pos === '記号');
}

/** What the head of a chunk stands for, without its modifiers; `thing` where it is no noun. */
export function agencyAt(chunk: Chunk): Agency {
  return headOf(chunk)?.agency ?? 'thing';
}

/** The head compound of a chunk without asides: 共同声明, 可能性. */
export function compoundAt(chunk: Chunk): string {
  return surfaceOf(chunk.content.filter((atom) => atom.kind === 'word'));
}

type Head = Pick<NounPhrase, 'agency' | 'person' | 'head'>;

function headOf(chunk: Chunk): Head | null {
  const content = chunk.content.filter((atom) => atom.kind !== 'aside');
  const last = content.at(-1);
  if (last === undefined) return null;
  if (last.kind === 'person') return { agency: 'person', person: last.person, head: '' };
  if (last.kind === 'title') return { agency: 'name', person: null, head: '' };
  if (last.kind === 'quotation')
    return { agency: isPlainName(last.inner) ? 'name' : 'thing', person: null, head: '' };
  if (last.kind !== 'word' || last.token.pos !== '名詞') return null;
  const personAt = content.findLastIndex((atom) => atom.kind === 'person');
  const words = content.slice(personAt + 1);
  const compound = surfaceOf(words);
  const person = content[personAt];
  if (person?.kind === 'person' && !startsDetached(compound))
    return { agency: 'person', person: person.person, head: compound };
  return { agency: agencyOf(words, compound), person: null, head: compound };
}

/** マルコス氏側近 speaks for himself, マルコス氏ら and マルコス（比）大統領 do not. */
function startsDetached(compound: string): boolean {
  for (let length = Math.min(4, compound.length); length > 0; length--) {
    if (AGENTS.detached.has(compound.slice(0, length))) return true;
  }
  return false;
}

/** トガワ精機, 海原製作所: what companies make or do, after a word of their own. */
function isCompany(words: readonly Atom[], surface: string): boolean {
  if (words.length < 2 || !AGENTS.companySuffix.has(surface)) return false;
  return words
    .slice(0, -1)
    .some((word) => word.kind === 'word' && (!word.token.known || word.token.detail1 === '固有名詞'));
}

/** 41%が「…」と答えた: numbers of people and bodies. */
const COUNTED = new Set(['%', '％', 'パーセント', '割', '人', '名', '社', 'カ国', 'か国']);

function agencyOf(words: readonly Atom[], compound: string): Agency {
  const last = words.at(-1);
  if (last?.kind !== 'word') return 'thing';
  const { token } = last;
  const { surface } = token;
  if (DISCOURSE.pronoun.has(compound)) return 'pronoun';
  if (DISCOURSE.both.has(compound) || (/^両/.test(compound) && endsInOneOf(compound, AGENTS.title)))
    return 'both';
  if (COUNTED.has(surface) && words.length > 1) return 'human';
  // 首相周辺, X氏周辺
  if (
    surface === '周辺' &&
    (words.length === 1 || endsInOneOf(compound.slice(0, -surface.length), AGENTS.title))
  )
    return 'human';
  if (endsInOneOf(compound, AGENTS.event)) return 'thing';
  if (AGENTS.alone.has(compound)) return 'body';
  if (AGENTS.never.has(surface) || AGENTS.never.has(compound)) return 'thing';
  if (words.length > 1 && token.detail1 === 'サ変接続' && AGENTS.body.has(surface)) {
    return 'body';
  }
  if (
    token.detail1 === 'サ変接続' &&
    !AGENTS.document.has(surface) &&
    !AGENTS.medium.has(surface) &&
    !AGENTS.title.has(surface)
  ) {
    return AGENTS.human.has(surface) ? 'human' : 'thing';
  }
  if (endsInOneOf(compound, AGENTS.medium) || AGENTS.mediumSuffix.has(surface)) return 'medium';
  if (endsInOneOf(compound, AGENTS.document)) return 'document';
  if (endsInOneOf(compound, AGENTS.title) || (AGENTS.titleSuffix.has(surface) && words.length > 1))
    return 'office';
  if (endsInOneOf(compound, AGENTS.human) || AGENTS.humanSuffix.has(surface)) return 'human';
  if (endsInOneOf(compound, AGENTS.body) || (AGENTS.bodySuffix.has(surface) && words.length > 1))
    return 'body';
  if (isCompany(words, surface)) return 'body';
  if (token.detail1 === '副詞可能' || token.detail1 === '数' || token.detail2 === '助数詞') return 'thing';
  if (token.detail1 === '固有名詞') {
    if (token.detail2 === '組織') return 'body';
    if (token.detail2 === '地域') return token.detail3 === '国' ? 'body' : 'thing';
    return 'name';
  }
  // 本田バイヤー: a surname makes an unknown title a person's
  if (words.some((word) => word.kind === 'word' && word.token.detail2 === '人名')) return 'human';
  if (!token.known && /[ァ-ヶA-Za-zＡ-Ｚａ-ｚ一-龠]/.test(surface)) return 'name';
  return token.detail1 === '代名詞' && surface === '誰' ? 'human' : 'thing';
}
