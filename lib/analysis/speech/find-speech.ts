import type { TokenizedText } from '../document.ts';
import type { Mention, Person, Quote, Span, Statement } from '../types.ts';
import { type Attributed, attributeCues, attributeQuote, attributeTo, carryOver } from './attribution.ts';
import { Discourse } from './discourse.ts';
import { startsNewText } from './excerpts.ts';
import type { Agency } from './noun-phrases.ts';
import type { QuoteReading } from './quotations.ts';
import { breaksOff, isPolite, readSentence, type SentenceReading } from './read-sentence.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { statementOf } from './statements.ts';
import { updateTopic } from './topics.ts';

/** Reported speech of one text, in reading order. */
export interface Speech {
  readonly quotes: Quote[];
  readonly statements: Statement[];
}

/**
 * Finds who said what: bracketed words and reported speech without brackets, each with its speaker.
 *
 * Sentence after sentence, as a reader does: what a sentence tells by itself comes first, and what it leaves out is
 * carried over from the sentences before it. The chain: sentences → chunks (文節) → subjects and reporting expressions
 * (cues, links) → their speakers → quotations (classify-quotes, quote-shapes); then attribution and topics, which know the
 * text so far, and statements. Never throws; time linear in the length of the text.
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

/** A quotation that is a sentence of its own and waits for the next sentence to tell its speaker. */
interface Waiting {
  readonly quotations: readonly QuoteReading[];
  readonly paragraph: number;
  readonly opensParagraph: boolean;
}

class Reader {
  readonly #document: TokenizedText;
  readonly #discourse: Discourse;
  readonly #quotes: Quote[] = [];
  readonly #statements: Statement[] = [];
  #paragraph = -1;
  /** Whether the last sentence broke off with a noun of saying. */
  #continuing = false;
  /** Register of the last paragraph whose first sentence told it. */
  #polite: boolean | null = null;
  #waiting: Waiting | null = null;

  constructor(document: TokenizedText, people: readonly Person[], mentions: readonly Mention[]) {
    this.#document = document;
    this.#discourse = new Discourse(document.text, people, mentions);
  }

  read(sentence: Sentence): void {
    const opensParagraph = sentence.paragraph !== this.#paragraph;
    if (opensParagraph) this.#enter(sentence.paragraph);
    const reading = readSentence(sentence, this.#continuing);
    if (opensParagraph) this.#noteRegister(reading);
    this.#answerWaiting(reading);
    const speakers = attributeCues(reading, this.#discourse);
    for (const entry of reading.resolved) {
      const { speaker, attribution } = speakers.get(entry)!;
      const content = speaker === null ? null : statementOf(entry, reading);
      if (content !== null)
        this.#statements.push({ ...content, speaker, attribution, cue: spanOf(entry.cue) });
    }
    const { quotations } = reading;
    if (
      quotations.length > 0 &&
      reading.chunks.length === quotations.length &&
      quotations.every(isStanding)
    ) {
      this.#waiting = { quotations, paragraph: sentence.paragraph, opensParagraph };
    } else {
      for (const quotation of quotations)
        this.#addQuote(
          quotation,
          attributeQuote(quotation.source, speakers, this.#discourse),
          cueOf(quotation),
        );
    }
    updateTopic(reading, speakers, this.#discourse);
    this.#continuing = breaksOff(reading);
  }

  finish(): Speech {
    this.#settleWaiting(null, null);
    return {
      quotes: this.#quotes.sort((a, b) => a.start - b.start),
      statements: this.#statements.sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }

  #enter(paragraph: number): void {
    for (let index = this.#paragraph + 1; index <= paragraph; index++) {
      const { start, end } = this.#document.paragraphs[index]!;
      if (startsNewText(this.#document.text, start, end)) this.#beginNewText();
    }
    this.#paragraph = paragraph;
    this.#continuing = false;
  }

  /** A paragraph in the other register comes from another article. */
  #noteRegister(reading: SentenceReading): void {
    const polite = isPolite(reading);
    if (polite === null) return;
    if (this.#polite !== null && this.#polite !== polite) this.#beginNewText();
    this.#polite = polite;
  }

  #beginNewText(): void {
    this.#settleWaiting(null, null);
    this.#discourse.forget();
  }

  #addQuote(
    { start, end, kind }: QuoteReading,
    { speaker, attribution }: Attributed,
    cue: Span | null,
  ): void {
    this.#quotes.push({ start, end, kind, speaker, attribution, cue });
  }

  /** Asks the sentence after a standing quotation for its speaker: そう語った, else the subject where a paragraph begins so. */
  #answerWaiting({ sentence, pointer, subjects }: SentenceReading): void {
    if (this.#waiting === null) return;
    const subject = pointer?.subject;
    if (subject != null) {
      this.#settleWaiting(attributeTo(subject.phrase, this.#discourse), pointer!.cue);
      return;
    }
    const follows =
      this.#waiting.opensParagraph && this.#waiting.paragraph === sentence.paragraph && pointer === null;
    const person = follows ? subjects.find(({ phrase }) => SPEAKING.has(phrase.agency)) : undefined;
    const told = person === undefined ? null : attributeTo(person.phrase, this.#discourse).speaker;
    this.#settleWaiting(
      told === null ? null : { speaker: told, attribution: 'carried' },
      pointer?.cue ?? null,
    );
  }

  /** Gives the waiting quotations their speaker: the one told, else the one whom the text was about. */
  #settleWaiting(told: Attributed | null, cue: Span | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const quotation of waiting?.quotations ?? [])
      this.#addQuote(quotation, told ?? carryOver(this.#discourse), cue);
  }
}

/** Those to whom a quotation at the head of a paragraph belongs where the next sentence is about them. */
const SPEAKING: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office', 'human']);

function isStanding({ source }: QuoteReading): boolean {
  return source.by === 'context';
}

function cueOf({ source }: QuoteReading): Span | null {
  return source.by === 'cue' ? spanOf(source.cue.cue) : source.cue;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
