import type { Attribution } from '../types.ts';
import type { Discourse, Known } from './discourse.ts';
import type { Agency, NounPhrase } from './noun-phrases.ts';
import type { QuoteSource } from './quotations.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { ResolvedCue } from './speakers.ts';

/** Whose words, and how that was found. */
export interface Attributed {
  readonly speaker: Known;
  readonly attribution: Attribution;
}

/** Nobody can be told. */
const UNKNOWN: Attributed = { speaker: null, attribution: 'unknown' };

/** The speakers of a sentence's reporting expressions. */
export type Speakers = ReadonlyMap<ResolvedCue, Attributed>;

/**
 * Gives every reporting expression of a sentence its speaker. Where the subject is left out, it is the speaker of the
 * expression before, else the person or body after whom the sentence reports (Xによると), else the one carried over.
 */
export function attributeCues({ resolved }: SentenceReading, discourse: Discourse): Speakers {
  const speakers = new Map<ResolvedCue, Attributed>();
  let previous: Attributed | null = null;
  let source: NounPhrase | null = null;
  for (const entry of resolved) {
    const { cue, finding, embedded } = entry;
    let attributed: Attributed;
    if (finding.by === 'phrase') attributed = attributeTo(finding.phrase, discourse);
    else if (finding.by === 'nobody') attributed = UNKNOWN;
    else if (previous !== null) attributed = previous;
    else if (source !== null && SAYS_ITSELF.has(source.agency)) attributed = attributeTo(source, discourse);
    else attributed = carryOver(discourse);
    speakers.set(entry, attributed);
    if (cue.link.kind === 'source') source = cue.owner;
    else if (!embedded && cue.modifies === null && attributed.speaker !== null) previous = attributed;
  }
  return speakers;
}

/** Sources of …によると whose own words the sentence gives where it has no other subject. */
const SAYS_ITSELF: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office', 'human', 'body']);

/** The speaker of a quotation. */
export function attributeQuote(source: QuoteSource, speakers: Speakers, discourse: Discourse): Attributed {
  switch (source.by) {
    case 'cue':
      return speakers.get(source.cue) ?? UNKNOWN;
    case 'phrase':
      return attributeTo(source.phrase, discourse);
    case 'context':
      return carryOver(discourse);
    case 'nobody':
      return UNKNOWN;
  }
}

/** The speaker whom a phrase names, as its place in the text tells. */
export function attributeTo(phrase: NounPhrase, discourse: Discourse): Attributed {
  discourse.readTo(phrase.start);
  const speaker = discourse.speakerOf(phrase);
  return { speaker, attribution: 'person' in speaker ? 'named' : 'unnamed' };
}

/** The one whom the text was about. */
export function carryOver(discourse: Discourse): Attributed {
  return discourse.topic === null ? UNKNOWN : { speaker: discourse.topic, attribution: 'carried' };
}
