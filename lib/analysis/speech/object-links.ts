import type { Chunk } from './chunks.ts';
import { endsInOneOf, NOUNS } from './lexicon.ts';
import { compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import { closesClause, isBareNoun, isQuotation, relativeAt } from './quoting.ts';
import { isClause } from './wording.ts';

/**
 * How a reporting expression takes its content.
 *
 * - `quotation`: 「…」と述べた; `clause`: …と述べた; `order`: …よう求めた; `fact`: …ことを明らかにした;
 * - `stance`: …との考えを示した, …する方針を示した; `accord`: …との認識で一致した; `source`: …によると、….
 */
export type LinkKind = 'quotation' | 'clause' | 'order' | 'fact' | 'stance' | 'accord' | 'source';

/** What a reporting expression reports. */
export interface Link {
  readonly kind: LinkKind;
  /** Chunk in which the content ends; for `source` the chunk before which it starts. */
  readonly chunk: number;
  /** Where the content ends in the text, before the linking particle. */
  readonly end: number;
}

/** The kinds of verbs that decide which contents they take; see the lexicon of verbs. */
export type VerbGroup =
  | 'say'
  | 'relay'
  | 'demand'
  | 'judge'
  | 'claim'
  | 'give'
  | 'receive'
  | 'agree'
  | 'arise';

/** A link with what the reporting expression itself adds to it. */
export interface FoundLink {
  readonly link: Link;
  /** Where the reporting expression starts: at its noun where it has one (考えを示した). */
  readonly cueStart: number;
  /** Whose view or words a noun says it is: 「…」との専門家の見方を伝えた. */
  readonly owner: NounPhrase | null;
}

/** A clause made into the verb's object by こと, or by a noun of saying or thinking. */
export function objectLink(
  chunks: readonly Chunk[],
  chunk: Chunk,
  groups: ReadonlySet<VerbGroup>,
  taken: ReadonlySet<number>,
): FoundLink | null {
  const noun = chunk.content.at(-1);
  if (chunk.index === 0 || noun?.kind !== 'word' || noun.token.pos !== '名詞') return null;
  const isObject = /^(?:など)?(?:を|も|は)$/.test(chunk.particles);
  if (NOUNS.formal.has(noun.token.surface)) return isObject ? factLink(chunks, chunk, groups) : null;
  const word = compoundAt(chunk);
  const isStance = endsInOneOf(word, NOUNS.stance);
  if (!isStance && !endsInOneOf(word, NOUNS.utterance)) return null;
  // 住民からは、橋は危ないとの声が上がった
  if (groups.has('arise') && chunk.particles === 'が') {
    const risen = namedLink(chunks, chunk, 'stance');
    return risen?.link.kind === 'stance' ? risen : null;
  }
  const kind = isObject ? 'stance' : chunk.particles === 'で' && groups.has('agree') ? 'accord' : null;
  if (kind === null) return null;
  // …よう求める声明を出した: the clause's own verb already reports
  return (
    namedLink(chunks, chunk, kind) ?? (taken.has(chunk.index - 1) ? null : modifiedLink(chunks, chunk, kind))
  );
}

/** …ことを明らかにした, 「…」ことを認めた */
function factLink(chunks: readonly Chunk[], chunk: Chunk, groups: ReadonlySet<VerbGroup>): FoundLink | null {
  if (!groups.has('say') && !groups.has('relay') && !groups.has('demand')) return null;
  const next = chunks[chunk.index + 1]?.content.at(-1);
  if (next?.kind === 'word' && NOUNS.pivot.has(next.token.surface)) return null;
  const before = chunks[chunk.index - 1]!;
  const bracketed = isQuotation(before) && before.tail.length === 0;
  if (!bracketed && before.predicate?.form !== 'adnominal') return null;
  return {
    link: { kind: bracketed ? 'quotation' : 'fact', chunk: before.index, end: chunk.start },
    cueStart: chunk.tailStart,
    owner: null,
  };
}

/** …との考えを示した, …するとする見方を伝えた, 「…」との専門家の声を伝えた */
function namedLink(chunks: readonly Chunk[], noun: Chunk, kind: 'stance' | 'accord'): FoundLink | null {
  let owner: NounPhrase | null = null;
  for (let index = noun.index - 1; index >= Math.max(0, noun.index - MODIFIERS - 1); index--) {
    const between = chunks[index]!;
    const relative = relativeAt(chunks, index);
    const content = relative === null ? undefined : chunks[relative.chunk];
    if (relative !== null && content !== undefined) {
      const quotation = isQuotation(content);
      const bare = relative.by === 'との' && isBareNoun(content);
      if (!quotation && !closesClause(content) && !bare) return null;
      return {
        link: { kind: quotation ? 'quotation' : kind, chunk: relative.chunk, end: relative.end },
        cueStart: relative.cueStart ?? noun.start,
        owner,
      };
    }
    const modifies =
      between.predicate?.form === 'adnominal' ||
      (between.predicate === null && (between.tail.length === 0 || between.particles === 'の'));
    if (between.pause || !modifies) return null;
    if (between.particles === 'の' && owner === null) owner = nounPhraseAt(chunks, index);
  }
  return null;
}

function closesQuotation({ content }: Chunk): boolean {
  return content.some((atom) => atom.kind === 'quotation' && isClause(atom.inner));
}

/** …する方針を示した, …を求める声明を出した */
function modifiedLink(chunks: readonly Chunk[], noun: Chunk, kind: 'stance' | 'accord'): FoundLink | null {
  const before = chunks[noun.index - 1]!;
  const word = compoundAt(noun);
  // 「排除しない」考えを示した
  if (
    isQuotation(before) &&
    before.tail.length === 0 &&
    closesQuotation(before) &&
    endsInOneOf(word, NOUNS.stance)
  ) {
    return {
      link: { kind: 'quotation', chunk: before.index, end: before.end },
      cueStart: noun.start,
      owner: null,
    };
  }
  if (kind === 'accord' || before.predicate?.form !== 'adnominal') return null;
  // 慎重な見方 describes the view, it does not tell it
  if (before.predicate.type !== 'verb') return null;
  if (!endsInOneOf(word, NOUNS.stance) && !endsInOneOf(word, NOUNS.proclamation)) return null;
  return { link: { kind, chunk: before.index, end: before.end }, cueStart: noun.start, owner: null };
}

/** How many modifiers may stand between との and its noun (との党内の強い見方). */
const MODIFIERS = 3;
