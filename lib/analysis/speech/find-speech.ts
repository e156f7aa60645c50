import type { TokenizedText } from '../document.ts';
import type { Attribution, Mention, Person, Quote, Span, Statement } from '../types.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type QuoteReading, readQuotations } from './classify-quotes.ts';
import { cuesOf } from './cues.ts';
import { Discourse, type Known } from './discourse.ts';
import { startsNewText } from './excerpts.ts';
import type { Agency, NounPhrase } from './noun-phrases.ts';
import { findPointer, type Pointer } from './pointers.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type ResolvedCue, resolveSpeakers } from './speakers.ts';
import { isStatement } from './statements.ts';
import { type Subject, subjectsOf } from './subjects.ts';

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
  #waiting: Waiting | null = null;

  constructor(document: TokenizedText, people: readonly Person[], mentions: readonly Mention[]) {
    this.#document = document;
    this.#discourse = new Discourse(document.text, people, mentions);
  }

  read(sentence: Sentence): void {
    const opensParagraph = sentence.paragraph !== this.#paragraph;
    if (opensParagraph) this.#enter(sentence.paragraph);
    const chunks = chunksOf(sentence);
    const subjects = subjectsOf(chunks);
    const resolved = resolveSpeakers(cuesOf(chunks), subjects);
    const readings = readQuotations(chunks, resolved, subjects);
    const pointer = findPointer(chunks, subjects);
    this.#answerWaiting(sentence, pointer, subjects);
    const speakers = this.#attributeAll(chunks, resolved);
    this.#collectStatements(chunks, resolved, speakers, readings);
    if (readings.length > 0 && readings.every(({ source }) => source.by === 'context')) {
      this.#waiting = { readings, paragraph: sentence.paragraph, opensParagraph };
    } else {
      for (const reading of readings) this.#addQuote(reading, this.#attributeQuote(reading, speakers));
    }
    this.#updateTopic(sentence, resolved, speakers, subjects, pointer);
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
  }

  /** Gives every expression of a sentence its speaker; those without a subject take it from the one before. */
  #attributeAll(chunks: readonly Chunk[], resolved: readonly ResolvedCue[]): Map<ResolvedCue, Attributed> {
    const speakers = new Map<ResolvedCue, Attributed>();
    let previous: Attributed | null = null;
    let source: NounPhrase | null = null;
    for (const entry of resolved) {
      const attributed = this.#attribute(entry, chunks, previous, source);
      speakers.set(entry, attributed);
      if (entry.cue.link.kind === 'source') source = entry.cue.source;
      else if (!entry.embedded && attributed.speaker !== null) previous = attributed;
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
      if (!isStatement(entry, speaker, readings)) continue;
      const content = contentOf(entry, chunks, resolved);
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
    resolved: readonly ResolvedCue[],
    speakers: ReadonlyMap<ResolvedCue, Attributed>,
    subjects: readonly Subject[],
    pointer: Pointer | null,
  ): void {
    this.#discourse.readTo(sentence.end);
    const said = resolved.findLast(
      (entry) =>
        !entry.embedded &&
        entry.finding.by === 'phrase' &&
        entry.cue.link.kind !== 'source' &&
        TOPICAL.has(entry.finding.phrase.agency),
    );
    if (said !== undefined) {
      this.#discourse.setTopic(speakers.get(said)!.speaker);
      return;
    }
    const subject =
      pointer?.subject ??
      subjects.find((candidate) => candidate.topic && TOPICAL.has(candidate.phrase.agency));
    if (subject !== undefined) this.#discourse.setTopic(this.#discourse.speakerOf(subject.phrase));
  }
}

/** Sources of …によると whose own words the sentence gives where it has no other subject. */
const SAYS_ITSELF: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office', 'human', 'body']);
/** Kinds of phrases that a text can be about, as speakers of what follows. */
const TOPICAL: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'both', 'office', 'human', 'body']);

function attributed(speaker: Known): Attributed {
  if (speaker === null) return UNKNOWN;
  return { speaker, attribution: 'person' in speaker ? 'named' : 'unnamed' };
}

function cueSpan({ source }: QuoteReading): Span | null {
  if (source.by === 'cue') return { start: source.cue.cue.start, end: source.cue.cue.end };
  return source.by === 'context' ? null : source.cue;
}

/** From the first chunk of the content to the linking particle; for …によると what follows it. */
function contentOf(
  entry: ResolvedCue,
  chunks: readonly Chunk[],
  resolved: readonly ResolvedCue[],
): Span | null {
  const { cue, from } = entry;
  if (cue.link.kind !== 'source') {
    const start = chunks[from]?.start;
    return start === undefined || start >= cue.link.end ? null : { start, end: cue.link.end };
  }
  const next = resolved.find((other) => other.cue.link.kind === 'source' && other.cue.chunk > cue.chunk);
  const last = next === undefined ? chunks.at(-1)! : chunks[next.cue.source!.from - 1];
  const start = chunks[from]?.start;
  return start === undefined || last === undefined || last.end <= start ? null : { start, end: last.end };
}
