import type { Speakers } from './attribution.ts';
import type { Chunk } from './chunks.ts';
import type { Discourse } from './discourse.ts';
import { VERBS } from './lexicon.ts';
import type { Agency } from './noun-phrases.ts';
import { quotingParticle } from './quoting.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { ResolvedCue } from './speakers.ts';
import type { Subject } from './subjects.ts';

/**
 * Tells the discourse whom the text is about after a sentence: its last speaker, else its topic. A sentence that only
 * carries somebody over changes nothing, nor does hearsay.
 */
export function updateTopic(reading: SentenceReading, speakers: Speakers, discourse: Discourse): void {
  const { sentence, chunks, resolved, subjects, pointer } = reading;
  discourse.readTo(sentence.end);
  const said = resolved.findLast(isMainReport);
  if (said !== undefined) {
    discourse.setTopic(speakers.get(said)?.speaker ?? null);
    return;
  }
  const teller = resolved.findLast(({ cue }) => cue.link.kind === 'source');
  if (teller !== undefined && TELLERS.has(teller.cue.owner!.agency)) {
    discourse.setTopic(speakers.get(teller)?.speaker ?? null);
    return;
  }
  const carries = resolved.some(
    (entry) => !entry.embedded && entry.finding.by === 'zero' && speakers.get(entry)?.speaker != null,
  );
  if ((carries && pointer === null) || isHearsay(chunks)) return;
  const subject = pointer?.subject ?? mainSubject(subjects, chunks.length);
  if (subject === undefined) {
    // 製造元によると、事故は初めて。
    const owner = teller?.cue.owner;
    if (owner != null && !RELAYS.has(owner.agency))
      discourse.setTopic(speakers.get(teller!)?.speaker ?? null);
    return;
  }
  const isPerson = discourse.topic !== null && 'person' in discourse.topic;
  if (isPerson && BACKGROUND.has(subject.phrase.agency) && !publishes(chunks)) return;
  discourse.setTopic(discourse.speakerOf(subject.phrase));
}

/** Kinds of phrases that a text can be about, as speakers of what follows. */
const TOPICAL: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'both', 'office', 'human', 'body']);

/** Those who, named with によると, are reported on in the sentences after it. */
const TELLERS: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office']);

/** Sources of …によると that pass on others' words. */
const RELAYS: ReadonlySet<Agency> = new Set(['medium', 'document']);

/** What these do beside the person who is quoted does not end the report of his words, unless they speak themselves. */
const BACKGROUND: ReadonlySet<Agency> = new Set(['body', 'medium', 'human']);

function isMainReport({ cue, finding, embedded }: ResolvedCue): boolean {
  if (embedded || cue.modifies !== null || cue.passive || cue.link.kind === 'source') return false;
  // Who asks does not answer
  if (VERBS.ask.has(cue.base)) return false;
  return finding.by === 'phrase' && TOPICAL.has(finding.phrase.agency);
}

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
  const base = chunks.at(-1)?.predicate?.base;
  return base !== undefined && (VERBS.say.has(base) || VERBS.relay.has(base) || VERBS.give.has(base));
}

/** …という。 */
function isHearsay(chunks: readonly Chunk[]): boolean {
  const before = chunks.at(-2);
  return (
    chunks.at(-1)?.predicate?.base === 'いう' && before !== undefined && quotingParticle(before) !== null
  );
}
