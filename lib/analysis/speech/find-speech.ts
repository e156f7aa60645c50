import type { TokenizedText } from '../document.ts';
import type { Attribution, Mention, Person, Quote, Span, Statement } from '../types.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { readQuotations } from './classify-quotes.ts';
import { clausesOf } from './clauses.ts';
import { cuesOf } from './cues.ts';
import { Discourse, type Known } from './discourse.ts';
import { startsNewText } from './excerpts.ts';
import { VERBS } from './lexicon.ts';
import type { Agency, NounPhrase } from './noun-phrases.ts';
import { findPointer, type Pointer } from './pointers.ts';
import type { QuoteReading } from './quotations.ts';
import { isQuotation, quotingParticle } from './quoting.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type ResolvedCue, resolveSpeakers } from './speakers.ts';
import { statementOf } from './statements.ts';
import { agentsOf, type Subject, subjectsOf } from './subjects.ts';

/** Reported speech of one text, in reading order. */
export interface Speech {
  readonly quotes: Quote[];
  readonly statements: Statement[];
}

/**
 * Finds who said what: bracketed words and reported speech without brackets, each with its speaker.
 *
 * Never throws; time linear in the length of the text.
 *
 * @param mentions in order of their starts
 */
export function findSpeech(
  document: TokenizedText,
  people: readonly Person[],
  mentions: readonly Mention[],
): Speech {
  const reader = new Reader(document, people, mentions);
  for (const sentence of splitSentences(document, mentions)) reader.read(sentence);
  return reader.finish();
}

/** Whose words, and how that was found. */
interface Attributed {
  readonly speaker: Known;
  readonly attribution: Attribution;
}

const UNKNOWN: Attributed = { speaker: null, attribution: 'unknown' };

/** A quotation that is a sentence of its own and waits for the next sentence to tell its speaker. */
interface Waiting {
  readonly readings: QuoteReading[];
  readonly paragraph: number;
  readonly opensParagraph: boolean;
}

class Reader {
  readonly #document: TokenizedText;
  readonly #discourse: Discourse;
  readonly #quotes: Quote[] = [];
  readonly #statements: Statement[] = [];
  #paragraph = -1;
  /** Whether the last sentence broke off with a noun of saying: its speaker goes on. */
  #continuing = false;
  /** Whether the last paragraph was written in です・ます; null before any is known. */
  #polite: boolean | null = null;
  #waiting: Waiting | null = null;

  constructor(document: TokenizedText, people: readonly Person[], mentions: readonly Mention[]) {
    this.#document = document;
    this.#discourse = new Discourse(document.text, people, mentions);
  }

  read(sentence: Sentence): void {
    const opensParagraph = sentence.paragraph !== this.#paragraph;
    if (opensParagraph) this.#enter(sentence.paragraph);
    const chunks = chunksOf(sentence);
    if (opensParagraph) this.#noteRegister(chunks);
    const subjects = subjectsOf(chunks);
    const resolved = resolveSpeakers(cuesOf(chunks), {
      subjects,
      agents: agentsOf(chunks),
      ...clausesOf(chunks),
      continuing: this.#continuing,
    });
    const pointer = findPointer(chunks, subjects);
    const readings = readQuotations({ chunks, subjects, resolved, pointer });
    this.#answerWaiting(sentence, pointer, subjects);
    const speakers = this.#attributeAll(chunks, resolved);
    this.#collectStatements(chunks, resolved, speakers, readings);
    if (readings.length > 0 && chunks.every(isQuotation)) {
      this.#waiting = { readings, paragraph: sentence.paragraph, opensParagraph };
    } else {
      for (const reading of readings) this.#addQuote(reading, this.#attributeQuote(reading, speakers));
    }
    this.#updateTopic(sentence, chunks, resolved, speakers, subjects, pointer);
    this.#continuing = breaksOff(chunks, resolved);
  }

  finish(): Speech {
    this.#settleWaiting(null);
    return {
      quotes: this.#quotes.sort((a, b) => a.start - b.start),
      statements: this.#statements.sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }

  #enter(paragraph: number): void {
    for (let index = this.#paragraph + 1; index <= paragraph; index++) {
      const { start, end } = this.#document.paragraphs[index]!;
      if (startsNewText(this.#document.text.slice(start, Math.min(end, start + 400)))) {
        this.#settleWaiting(null);
        this.#discourse.forget();
      }
    }
    this.#paragraph = paragraph;
    this.#continuing = false;
  }

  /** A paragraph in the other register (です・ます or not) comes from another article: nobody is carried over. */
  #noteRegister(chunks: readonly Chunk[]): void {
    const last = chunks.at(-1);
    if (last?.predicate == null || last.predicate.type === 'noun') return;
    const polite = last.tail.some((token) => token.base === 'ます' || token.base === 'です');
    if (this.#polite !== null && this.#polite !== polite) {
      this.#settleWaiting(null);
      this.#discourse.forget();
    }
    this.#polite = polite;
  }

  /** Gives every expression of a sentence its speaker; those without a subject take it from the one before. */
  #attributeAll(chunks: readonly Chunk[], resolved: readonly ResolvedCue[]): Map<ResolvedCue, Attributed> {
    const speakers = new Map<ResolvedCue, Attributed>();
    let previous: Attributed | null = null;
    let source: NounPhrase | null = null;
    for (const entry of resolved) {
      const attributed = this.#attribute(entry, chunks, previous, source);
      speakers.set(entry, attributed);
      if (entry.cue.link.kind === 'source') source = entry.cue.owner;
      else if (!entry.embedded && entry.cue.modifies === null && attributed.speaker !== null)
        previous = attributed;
    }
    return speakers;
  }

  #attribute(
    entry: ResolvedCue,
    chunks: readonly Chunk[],
    previous: Attributed | null,
    source: NounPhrase | null,
  ): Attributed {
    const { finding } = entry;
    if (finding.by === 'phrase') {
      this.#discourse.readTo(chunks[finding.phrase.from]?.start ?? finding.phrase.start);
      return attributed(this.#discourse.speakerOf(finding.phrase));
    }
    if (finding.by === 'nobody') return UNKNOWN;
    if (previous !== null) return previous;
    if (source !== null && SAYS_ITSELF.has(source.agency))
      return attributed(this.#discourse.speakerOf(source));
    return this.#carried();
  }

  #carried(): Attributed {
    const speaker = this.#discourse.topic;
    return speaker === null ? UNKNOWN : { speaker, attribution: 'carried' };
  }

  #attributeQuote(reading: QuoteReading, speakers: ReadonlyMap<ResolvedCue, Attributed>): Attributed {
    const { source } = reading;
    switch (source.by) {
      case 'cue':
        return speakers.get(source.cue) ?? UNKNOWN;
      case 'phrase':
        this.#discourse.readTo(source.phrase.start);
        return attributed(this.#discourse.speakerOf(source.phrase));
      case 'context':
        return this.#carried();
      case 'nobody':
        return UNKNOWN;
    }
  }

  #addQuote(reading: QuoteReading, { speaker, attribution }: Attributed): void {
    const { start, end, kind } = reading;
    this.#quotes.push({ start, end, kind, speaker, attribution, cue: cueSpan(reading) });
  }

  #collectStatements(
    chunks: readonly Chunk[],
    resolved: readonly ResolvedCue[],
    speakers: ReadonlyMap<ResolvedCue, Attributed>,
    readings: readonly QuoteReading[],
  ): void {
    for (const entry of resolved) {
      const { speaker, attribution } = speakers.get(entry)!;
      if (speaker === null) continue;
      const content = statementOf(entry, chunks, resolved, readings);
      if (content === null) continue;
      this.#statements.push({
        ...content,
        speaker,
        attribution,
        cue: { start: entry.cue.start, end: entry.cue.end },
      });
    }
  }

  #answerWaiting(sentence: Sentence, pointer: Pointer | null, subjects: readonly Subject[]): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    if (pointer !== null && pointer.subject !== null) {
      this.#discourse.readTo(pointer.subject.phrase.start);
      this.#settleWaiting(attributed(this.#discourse.speakerOf(pointer.subject.phrase)), pointer.cue);
      return;
    }
    const topic = subjects.find((subject) => subject.phrase.agency === 'person');
    if (
      waiting.opensParagraph &&
      waiting.paragraph === sentence.paragraph &&
      pointer === null &&
      topic !== undefined
    ) {
      this.#settleWaiting({ speaker: this.#discourse.speakerOf(topic.phrase), attribution: 'carried' });
      return;
    }
    this.#settleWaiting(null, pointer?.cue);
  }

  /** Gives the waiting quotations their speaker: the one told, else the one whom the text was about. */
  #settleWaiting(told: Attributed | null, cue?: Span): void {
    if (this.#waiting === null) return;
    const { speaker, attribution } = told ?? this.#carried();
    for (const { start, end, kind } of this.#waiting.readings)
      this.#quotes.push({ start, end, kind, speaker, attribution, cue: cue ?? null });
    this.#waiting = null;
  }

  #updateTopic(
    sentence: Sentence,
    chunks: readonly Chunk[],
    resolved: readonly ResolvedCue[],
    speakers: ReadonlyMap<ResolvedCue, Attributed>,
    subjects: readonly Subject[],
    pointer: Pointer | null,
  ): void {
    this.#discourse.readTo(sentence.end);
    const said = resolved.findLast(
      (entry) =>
        !entry.embedded &&
        entry.cue.modifies === null &&
        !entry.cue.passive &&
        entry.finding.by === 'phrase' &&
        entry.cue.link.kind !== 'source' &&
        TOPICAL.has(entry.finding.phrase.agency),
    );
    if (said !== undefined) {
      this.#discourse.setTopic(speakers.get(said)!.speaker);
      return;
    }
    const carried = resolved.some(
      (entry) => !entry.embedded && entry.finding.by === 'zero' && speakers.get(entry)!.speaker !== null,
    );
    if (carried && pointer === null) return;
    const subject = pointer?.subject ?? mainSubject(subjects, chunks.length);
    if (subject === undefined || isHearsay(chunks)) return;
    // What a country or an outlet does beside the person who is quoted does not end the report of his words.
    const isPerson = this.#discourse.topic !== null && 'person' in this.#discourse.topic;
    if (isPerson && BACKGROUND.has(subject.phrase.agency) && !publishes(chunks)) return;
    this.#discourse.setTopic(this.#discourse.speakerOf(subject.phrase));
  }
}

/** Sources of …によると whose own words the sentence gives where it has no other subject. */
const SAYS_ITSELF: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office', 'human', 'body']);
/** Kinds of phrases that a text can be about, as speakers of what follows. */
const TOPICAL: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'both', 'office', 'human', 'body']);

/** Kinds of phrases that do not take the place of a person whom the text is about, unless they speak. */
const BACKGROUND: ReadonlySet<Agency> = new Set(['body', 'medium', 'human']);

/** Whom a sentence that reports nothing is about: its topic, else the person who is its subject to the end. */
function mainSubject(subjects: readonly Subject[], end: number): Subject | undefined {
  return (
    subjects.find(({ topic, phrase }) => topic && TOPICAL.has(phrase.agency)) ??
    subjects.find(({ reach, phrase }) => reach >= end && phrase.agency === 'person') ??
    subjects.find(({ topic, phrase }) => topic && phrase.agency === 'medium')
  );
}

/** 外務省は声明を発表した。: its words may follow. */
function publishes(chunks: readonly Chunk[]): boolean {
  const base = chunks.at(-1)!.predicate?.base;
  return base !== undefined && (VERBS.say.has(base) || VERBS.relay.has(base) || VERBS.give.has(base));
}

/** …という。 What is heard from somebody does not change whom the text is about. */
function isHearsay(chunks: readonly Chunk[]): boolean {
  const last = chunks.at(-1)!;
  const before = chunks.at(-2);
  return last.predicate?.base === 'いう' && before !== undefined && quotingParticle(before) !== null;
}

/** …と表明。 */
function breaksOff(chunks: readonly Chunk[], resolved: readonly ResolvedCue[]): boolean {
  const last = resolved.at(-1);
  return (
    last !== undefined && last.cue.chunk === chunks.length - 1 && chunks.at(-1)!.predicate?.type === 'noun'
  );
}

function attributed(speaker: Known): Attributed {
  if (speaker === null) return UNKNOWN;
  return { speaker, attribution: 'person' in speaker ? 'named' : 'unnamed' };
}

function cueSpan({ source }: QuoteReading): Span | null {
  if (source.by === 'cue') return { start: source.cue.cue.start, end: source.cue.cue.end };
  return source.cue;
}
