import type { Cue } from './cues.ts';
import { FITNESS } from './fitness.ts';
import { endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import type { Agency, NounPhrase } from './noun-phrases.ts';
import { nearest, outerSubjects } from './quotation-subjects.ts';
import type { Subject } from './subjects.ts';

/** Whom a sentence gives as the speaker of a reporting expression. */
export type Finding =
  | { readonly by: 'phrase'; readonly phrase: NounPhrase }
  /** The sentence leaves the subject out. */
  | { readonly by: 'zero' }
  /** Nobody is told and nobody may be guessed: a passive without agent, a thing as subject. */
  | { readonly by: 'nobody' };

/** Kinds of phrases that も, without a pause, adds to what is told rather than to those who tell. */
const HARDLY_TOPICS: ReadonlySet<Agency> = new Set(['human', 'body', 'name', 'document', 'medium']);

/** A cue with its speaker and with where its content starts, as a chunk. */
export interface ResolvedCue {
  readonly cue: Cue;
  readonly finding: Finding;
  /** First chunk of the content. */
  readonly from: number;
  /** Whether the expression stands inside the content of a later one. */
  readonly embedded: boolean;
}

/** What the resolution of a sentence needs besides its expressions. */
export interface Context {
  readonly subjects: readonly Subject[];
  /** Agents of passives, in order. */
  readonly agents: readonly NounPhrase[];
  /** Chunks after which a clause with が、 ends. */
  readonly breaks: readonly number[];
  /** Chunks before which only connectives and adverbs stand. */
  readonly beginnings: ReadonlySet<number>;
  /** Chunks that end in a wish or an intention of the speaker's own (…したい). */
  readonly wishes: ReadonlySet<number>;
  /** For every chunk the last one before it that predicates; -1 where none does. */
  readonly predicateBefore: readonly number[];
  /** Whether the sentence before broke off with a noun of saying (…と表明。), so that its speaker goes on. */
  readonly continuing: boolean;
}

/**
 * Gives every reporting expression of a sentence its speaker, from left to right: the subject between content and verb
 * first (…と外相は述べた), then, for a quotation, the nearest open subject before it, and for a clause the first of its
 * segment, since those after it belong to the content.
 */
export function resolveSpeakers(cues: readonly Cue[], context: Context): ResolvedCue[] {
  const ends = new Set(cues.filter(({ link }) => link.kind !== 'source').map(({ link }) => link.chunk));
  const state: State = { segment: 0, used: new Set(), innerTopic: false, chained: false };
  return cues.map((cue) => resolve(cue, ends.has(cue.chunk) && cue.link.chunk !== cue.chunk, context, state));
}

/** What has been read of the sentence. */
interface State {
  /** First chunk after the last expression that is not inside another's content. */
  segment: number;
  /** Subjects that belong to contents already read. */
  readonly used: Set<Subject>;
  /** Whether somebody already speaks in the sentence. */
  chained: boolean;
  /** Whether the last content had a topic of its own beside its speaker. */
  innerTopic: boolean;
}

function resolve(cue: Cue, embedded: boolean, context: Context, state: State): ResolvedCue {
  if (cue.link.kind === 'source') {
    state.segment = cue.chunk + 1;
    return { cue, finding: { by: 'phrase', phrase: cue.owner! }, from: cue.chunk + 1, embedded: false };
  }
  const told = toldBy(cue, context, state);
  if (told !== undefined) {
    const agent = told.by === 'phrase' && told.phrase.to < cue.link.chunk ? told.phrase.to + 1 : 0;
    const from = Math.min(Math.max(state.segment, agent), cue.link.chunk);
    if (!embedded && cue.modifies === null) state.segment = cue.chunk + 1;
    return { cue, finding: told, from, embedded };
  }
  const subject = subjectOf(cue, embedded, context, state);
  const before = subject !== null && subject.chunk < cue.link.chunk;
  const from = before
    ? Math.max(subject.chunk + 1, cue.link.kind === 'quotation' ? 0 : state.segment)
    : state.segment;
  if (!embedded && cue.modifies === null) {
    state.innerTopic = false;
    if (cue.link.kind !== 'quotation') {
      for (const other of context.subjects) {
        if (other.chunk < from || other.chunk > cue.link.chunk) continue;
        state.used.add(other);
        if (before && other.topic && FITNESS[other.phrase.agency] > 0) state.innerTopic = true;
      }
    }
    state.segment = cue.chunk + 1;
    state.chained = true;
  }
  const left: Finding = { by: VERBS.ask.has(cue.base) ? 'nobody' : 'zero' };
  const finding: Finding = subject !== null ? { by: 'phrase', phrase: subject.phrase } : left;
  return { cue, finding, from: Math.min(from, cue.link.chunk), embedded };
}

/** Speakers that are told otherwise than by a subject; undefined where the subject decides. */
function toldBy(cue: Cue, { subjects, agents }: Context, state: State): Finding | undefined {
  if (cue.owner !== null && FITNESS[cue.owner.agency] > 0) return { by: 'phrase', phrase: cue.owner };
  // 「…」と訴える声が上がった
  const voices = cue.modifies !== null && endsInOneOf(cue.modifies.head, NOUNS.crowd);
  // 傍聴席から「…」とやじが飛んだ
  const arises = (cue.group === 'other' || cue.group === 'arise') && VERBS.arise.has(cue.base);
  if (cue.passive || cue.group === 'receive' || voices || arises) {
    const agent = agents.findLast((phrase) => phrase.to < cue.chunk && phrase.to >= state.segment);
    if (agent !== undefined) return { by: 'phrase', phrase: agent };
    return { by: 'nobody' };
  }
  if (VERBS.evident.has(cue.base) && cue.link.kind === 'fact') {
    const thing = subjects.some(
      ({ phrase, topic, chunk }) =>
        topic && phrase.agency === 'thing' && chunk >= state.segment && chunk < cue.link.chunk,
    );
    if (thing) return { by: 'nobody' };
  }
  return undefined;
}

function subjectOf(cue: Cue, embedded: boolean, context: Context, state: State): Subject | null {
  const able = context.subjects.filter(
    (subject) => subject.chunk < cue.chunk && !state.used.has(subject) && FITNESS[subject.phrase.agency] > 0,
  );
  const open = able.filter((subject) => reaches(subject, cue));
  const after = open.find((subject) => subject.chunk > cue.link.chunk);
  if (after !== undefined) return after;
  const before = open.filter((subject) => subject.chunk < cue.link.chunk);
  if (cue.modifies !== null && !embedded) return relativeSubject(cue.modifies, before, state);
  if (cue.link.kind === 'quotation')
    return nearest(outerSubjects(before, cue, embedded, context.predicateBefore), cue.link.chunk);
  if (embedded)
    return innerSubject(
      able.filter(({ chunk }) => chunk >= state.segment && chunk < cue.link.chunk),
      cue,
      context.subjects,
    );
  const topic = leadingTopic(
    before.filter((subject) => subject.topic && subject.chunk >= state.segment),
    cue,
    context,
  );
  const pausing = before.find((subject) => !subject.topic && subject.pause && subject.chunk >= state.segment);
  // 大使が、機構は…と述べた: the pause carries over the content's own topic
  if (pausing !== undefined && (topic === null || pausing.chunk < topic.chunk)) return pausing;
  if (topic !== null && !belongsToContent(topic, context.continuing, state)) return topic;
  const earlier = before.findLast((subject) => subject.chunk < state.segment && subject.topic) ?? null;
  return plainSubject(cue, context, state, earlier !== null || state.chained) ?? earlier;
}

/** Whether a subject is still open at a verb; a clause that is the verb's own object does not close it. */
function reaches({ reach }: Subject, { chunk, link }: Cue): boolean {
  const objective = link.kind === 'fact' || link.kind === 'stance' || link.kind === 'order';
  return reach >= (objective ? link.chunk : chunk);
}

/** Inside another's content the second subject speaks: the first is the other's (首相は、外相が…と伝えたと明かした). */
function innerSubject(inSegment: readonly Subject[], cue: Cue, subjects: readonly Subject[]): Subject | null {
  const inner = inSegment.find((subject, index) => index > 0 || !subject.topic);
  if (inner === undefined || cue.link.kind === 'clause') return inner ?? null;
  // 両国が協力することを確認したと述べた: the last subject before the content's predicate is the content's own
  return subjects.some(({ chunk }) => chunk > inner.chunk && chunk <= cue.link.chunk) ? inner : null;
}

/** The first topic; after …したが、 a second one without a pause at the first. */
function leadingTopic(topics: readonly Subject[], cue: Cue, { breaks }: Context): Subject | null {
  const [first, second] = topics;
  if (first === undefined) return null;
  if (second === undefined || first.pause) return first;
  const parted = breaks.some((at) => at > first.chunk && at < second.chunk && at < cue.link.chunk);
  return parted ? second : first;
}

/**
 * A subject with が that belongs to the verb of saying, not to its content: set off by a pause, at the beginning, before
 * another subject with が, or before a content that only the speaker himself can wish.
 *
 * @param chained whether somebody already speaks in the sentence: then only a pause makes another speaker
 */
function plainSubject(
  cue: Cue,
  { subjects, beginnings, wishes }: Context,
  state: State,
  chained: boolean,
): Subject | null {
  const plain = subjects.filter(
    ({ topic, chunk }) => !topic && chunk >= state.segment && chunk < cue.link.chunk,
  );
  const first = plain.find((subject) => FITNESS[subject.phrase.agency] > 0 && !state.used.has(subject));
  if (first === undefined) return null;
  if (chained) return first.pause ? first : null;
  const begins = first.phrase.from === state.segment || beginnings.has(first.phrase.from);
  const another = plain.some((subject) => subject.chunk > first.chunk);
  return begins || first.pause || another || wishes.has(cue.link.chunk) ? first : null;
}

/**
 * Whether a topic that could speak is rather spoken of: after A氏は、B国は…と述べ a lone C国は is parallel to B国, and
 * after a sentence that broke off with …と表明 a country is what its official goes on about.
 */
function belongsToContent(subject: Subject, continuing: boolean, state: State): boolean {
  if (subject.pause) return false;
  if (state.innerTopic) return true;
  // 首相は…とし、候補者も含まれると述べた
  if (state.chained && subject.also && HARDLY_TOPICS.has(subject.phrase.agency)) return true;
  return (
    continuing &&
    (subject.phrase.agency === 'body' || subject.phrase.agency === 'name') &&
    subject.phrase.from === subject.phrase.to
  );
}

/** In a relative clause the nearest subject of its own; without one, what it modifies speaks (…と語る首相). */
function relativeSubject(modified: NounPhrase, before: readonly Subject[], state: State): Subject | null {
  const own = before.findLast((subject) => !subject.topic && subject.chunk >= state.segment);
  if (own !== undefined) return own;
  if (FITNESS[modified.agency] >= 2)
    return {
      phrase: modified,
      chunk: modified.to,
      topic: false,
      also: false,
      pause: false,
      reach: modified.to,
    };
  return before.findLast((subject) => subject.topic) ?? null;
}
