import type { Chunk } from './chunks.ts';
import { endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import { agencyAt, compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import type { Quotation, QuoteSource, ReadSentence } from './quotations.ts';
import { quotingParticle } from './quoting.ts';
import { chantedNoun, giverBefore, labelAt, possessorBefore, speakingNoun } from './speaking-nouns.ts';
import type { Subject } from './subjects.ts';
import { hasPredicateOrParticle, isClause, isName } from './wording.ts';

/**
 * Shapes of sentences that give somebody's words without a reporting verb after 「…」と, each with an example. The first
 * that fits decides.
 */
export function shapedSource(sentence: ReadSentence, quotation: Quotation): QuoteSource | null {
  for (const shape of SHAPES) {
    const source = shape(sentence, quotation);
    if (source !== null) return source;
  }
  return null;
}

type Shape = (sentence: ReadSentence, quotation: Quotation) => QuoteSource | null;

function wordsOf({ content }: Chunk): string {
  return content.map((atom) => (atom.kind === 'word' ? atom.token.surface : '')).join('');
}

/** 報道官「…」, with the verb left out 報道官は「…」。, and in a headline 外相「…」 議会で */
const labelled: Shape = ({ chunks }, { chunk, inner }) => {
  const before = chunks[chunk.index - 1];
  if (before === undefined || chunk.tail.length > 0) return null;
  const bare = before.tail.length === 0;
  // 外相いわく「…」
  const quoting = /^(?:いわく|曰く)$/.test(wordsOf(before)) ? labelAt(chunks, before.index - 1) : null;
  if (quoting !== null)
    return { by: 'phrase', phrase: quoting, cue: { start: before.start, end: before.end } };
  const phrase = bare || /^[はもが]$/.test(before.particles) ? labelAt(chunks, before.index) : null;
  if (phrase === null) return null;
  const closes = chunk.index === chunks.length - 1 && (bare || isClause(inner));
  const heads = bare && phrase.from === 0 && isClause(inner) && chunks.at(-1)!.predicate === null;
  return closes || heads ? { by: 'phrase', phrase, cue: null } : null;
};

/** 「…」(外相) */
const credited: Shape = (_, { chunk, inner }) => {
  const aside = chunk.content.find((atom) => atom.kind === 'aside');
  if (aside?.kind !== 'aside' || aside.person === null || !isClause(inner)) return null;
  const { start, end, person } = aside;
  return {
    by: 'phrase',
    phrase: { start, end, from: chunk.index, to: chunk.index, agency: 'person', person, head: '' },
    cue: null,
  };
};

/** 「…」 外相, 「…」と外相。 */
const signed: Shape = ({ chunks }, { chunk, inner }) => {
  const last = chunks.at(-1)!;
  const rest = chunks.slice(chunk.index + 1);
  if (rest.length === 0 || rest.length > 5 || last.tail.length > 0 || !isClause(inner)) return null;
  if (chunk.tail.length > 0 && quotingParticle(chunk) === null) return null;
  if (rest.some(({ predicate, particles }) => predicate !== null || (particles !== '' && particles !== 'の')))
    return null;
  const phrase = labelAt(chunks, last.index);
  if (phrase !== null) return { by: 'phrase', phrase, cue: null };
  // a headline: 「…」外務省
  const isHeadline = chunk.index === 0 && agencyAt(last) === 'body';
  const body = isHeadline ? nounPhraseAt(chunks, last.index) : null;
  return body === null ? null : { by: 'phrase', phrase: body, cue: null };
};

/** 「…」 外相に聞く */
const interviewed: Shape = ({ chunks }, { chunk }) => {
  const last = chunks.at(-1)!;
  const asked = chunks[chunks.length - 2];
  if (
    chunk.index !== 0 ||
    chunk.tail.length > 0 ||
    last.predicate?.base !== '聞く' ||
    last.tail.length > 0 ||
    asked?.particles !== 'に'
  )
    return null;
  const phrase = nounPhraseAt(chunks, asked.index);
  return phrase === null ? null : { by: 'phrase', phrase, cue: { start: last.start, end: last.end } };
};

/** 次のように述べた:「…」; without a verb of saying before the colon nobody is told. */
const announced: Shape = ({ chunks, resolved }, { chunk }) => {
  const before = chunks[chunk.index - 1];
  if (chunk.index !== chunks.length - 1 || chunk.tail.length > 0) return null;
  if (before?.predicate == null || !before.pause || before.predicate.form === 'continuative') return null;
  const says =
    VERBS.say.has(before.predicate.base) || VERBS.relay.has(before.predicate.base) || resolved.length > 0;
  return { by: says ? 'context' : 'nobody', cue: { start: before.start, end: before.end } };
};

/** 「…」。そう首相は語った in one sentence: 「…」、そう語るのは首相だ */
const pointed: Shape = ({ pointer }, { chunk, inner }) => {
  if (pointer === null || chunk.tail.length > 0 || !isClause(inner) || pointer.chunk <= chunk.index)
    return null;
  return pointer.subject === null
    ? { by: 'context', cue: pointer.cue }
    : { by: 'phrase', phrase: pointer.subject.phrase, cue: pointer.cue };
};

/** 「…」首相は語った: と left out by mistake. */
const unlinked: Shape = ({ chunks, subjects, resolved }, { chunk, inner }) => {
  const last = chunks.at(-1)!;
  if (chunk.index !== 0 || chunk.tail.length > 0 || resolved.length > 0 || !isClause(inner)) return null;
  if (last.predicate === null || !VERBS.say.has(last.predicate.base)) return null;
  const subject = subjects.find(({ topic, phrase }) => topic && phrase.agency !== 'thing');
  return subject === undefined
    ? null
    : { by: 'phrase', phrase: subject.phrase, cue: { start: last.start, end: last.end } };
};

/** 首相が演説で使った「…」という言い回し */
const coined: Shape = ({ chunks, subjects }, { chunk }) => {
  const verb = chunks[chunk.index - 1];
  if (verb?.predicate?.form !== 'adnominal' || verb.predicate.passive || !VERBS.coin.has(verb.predicate.base))
    return null;
  const subject = subjects.findLast(
    ({ chunk: at, reach, phrase }) => at < verb.index && reach >= verb.index && phrase.agency !== 'thing',
  );
  if (subject === undefined || subject.chunk < verb.index - COINED_REACH) return null;
  return { by: 'phrase', phrase: subject.phrase, cue: { start: verb.start, end: verb.end } };
};

/** 共同声明にある「…」という表現 */
const contained: Shape = ({ chunks }, { chunk }) => {
  const verb = chunks[chunk.index - 1];
  const text = chunks[chunk.index - 2];
  if (verb?.predicate?.form !== 'adnominal' || !VERBS.contain.has(verb.predicate.base)) return null;
  if (text?.particles !== 'に' || agencyAt(text) !== 'document') return null;
  const phrase = nounPhraseAt(chunks, text.index);
  return phrase === null ? null : { by: 'phrase', phrase, cue: null };
};

/** How many chunks may stand between the subject and the verb of a relative clause. */
const COINED_REACH = 6;

/** 市民からは「…」との声が上がる, 首相の「…」という発言, 「…」との一文を添える, 「…」というのが政府の立場だ */
const voiced: Shape = ({ chunks, subjects }, { chunk, inner }) => {
  if (!isClause(inner) && !hasPredicateOrParticle(inner)) return null;
  const found = chantedNoun(chunks, chunk, inner) ?? speakingNoun(chunks, chunk);
  if (found === null) return null;
  const { noun, owner } = found;
  const cue = { start: noun.start, end: noun.tailStart };
  const phrase =
    owner ??
    possessorBefore(chunks, chunk) ??
    giverBefore(chunks, chunk) ??
    holderBefore(subjects, chunk, noun);
  if (phrase !== null) return { by: 'phrase', phrase, cue };
  return { by: endsInOneOf(compoundAt(noun), NOUNS.crowd) ? 'nobody' : 'context', cue };
};

/** 首相は「…」との立場だ: whose the stance is that the sentence ends in. */
function holderBefore(subjects: readonly Subject[], quotation: Chunk, noun: Chunk): NounPhrase | null {
  const word = compoundAt(noun);
  const closes = noun.predicate?.type === 'copula' || (noun.particles === 'で' && noun.pause);
  if (!closes || !(endsInOneOf(word, NOUNS.stance) || NOUNS.chant.has(word))) return null;
  const holder = subjects.findLast(
    ({ chunk, topic, phrase }) => topic && chunk < quotation.index && phrase.agency !== 'thing',
  );
  return holder?.phrase ?? null;
}

/** 首相の答えは「…」だった */
const answered: Shape = ({ chunks }, { chunk, inner }) => {
  const before = chunks[chunk.index - 1];
  if (chunk.index !== chunks.length - 1 || before?.particles !== 'は' || !isClause(inner)) return null;
  if (chunk.tail.length > 0 && chunk.predicate?.type !== 'copula') return null;
  const word = compoundAt(before);
  if (!endsInOneOf(word, NOUNS.utterance) && !endsInOneOf(word, NOUNS.wording)) return null;
  const cue = { start: before.start, end: before.tailStart };
  const owner = chunks[before.index - 1];
  const phrase = owner?.particles === 'の' ? labelAt(chunks, owner.index) : null;
  return phrase === null ? { by: 'context', cue } : { by: 'phrase', phrase, cue };
};

/** 首相は「…」協議体の設置を提案した: words that describe what somebody demands or announces. */
const described: Shape = ({ chunks, subjects }, { chunk, inner }) => {
  if (chunk.tail.length > 0 || chunk.pause || !hasPredicateOrParticle(inner)) return null;
  if (isName(chunks, chunk, inner)) return null;
  const object = chunks
    .slice(chunk.index + 1, chunk.index + 5)
    .find(({ particles, predicate }) => predicate !== null || particles !== 'の');
  const verb = object === undefined ? undefined : chunks[object.index + 1];
  if (object?.particles !== 'を' || verb?.predicate == null || verb.predicate.passive) return null;
  const { base } = verb.predicate;
  if (!VERBS.say.has(base) && !VERBS.demand.has(base) && !VERBS.appraise.has(base)) return null;
  const subject = subjects.findLast(
    ({ chunk: at, reach, phrase }) => at < chunk.index && reach >= verb.index && phrase.agency !== 'thing',
  );
  const cue = { start: verb.start, end: verb.end };
  return subject === undefined ? { by: 'context', cue } : { by: 'phrase', phrase: subject.phrase, cue };
};

/** 首相は野党の「…」を批判した, 「…」に期待を示した: words as the object of a judgement. */
const judged: Shape = ({ chunks, subjects }, { chunk, inner }) => {
  if (isName(chunks, chunk, inner)) return null;
  const verbs = /^(?:など)?[をも]$/.test(chunk.particles)
    ? VERBS.appraise
    : /^(?:など)?に[はも]?$/.test(chunk.particles)
      ? VERBS.respond
      : null;
  const verb = chunks
    .slice(chunk.index + 1, chunk.index + 4)
    .find((candidate) => candidate.predicate !== null);
  if (verbs === null || verb === undefined || verb.predicate!.passive) return null;
  const object = chunks[verb.index - 1]!;
  const shows =
    VERBS.give.has(verb.predicate!.base) && object.index > chunk.index && verbs.has(compoundAt(object));
  if (!verbs.has(verb.predicate!.base) && !shows) return null;
  const cue = { start: shows ? object.start : verb.start, end: verb.end };
  const subject = subjects.findLast(
    ({ chunk: at, reach, phrase }) => at < chunk.index && reach >= verb.index && phrase.agency !== 'thing',
  );
  return subject === undefined ? { by: 'context', cue } : { by: 'phrase', phrase: subject.phrase, cue };
};

const SHAPES: readonly Shape[] = [
  credited,
  labelled,
  signed,
  interviewed,
  announced,
  pointed,
  unlinked,
  coined,
  contained,
  voiced,
  answered,
  judged,
  described,
];
