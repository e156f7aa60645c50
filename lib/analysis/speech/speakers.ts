import type { Cue } from './cues.ts';
import type { Agency, NounPhrase } from './noun-phrases.ts';
import type { Subject } from './subjects.ts';

/** Whom a sentence gives as the speaker of a reporting expression. */
export type Finding =
  | { readonly by: 'phrase'; readonly phrase: NounPhrase /** Chunk of its head. */; readonly chunk: number }
  /** The sentence leaves the subject out. */
  | { readonly by: 'zero' }
  /** The expression is passive and tells no agent: nobody may be guessed. */
  | { readonly by: 'nobody' };

/** How well a kind of phrase serves as the subject of saying; 0 where it cannot. */
const FITNESS: Readonly<Record<Agency, number>> = {
  person: 3,
  pronoun: 3,
  both: 3,
  office: 3,
  human: 3,
  body: 2,
  name: 2,
  document: 1,
  medium: 1,
  thing: 0,
};

/** A cue with its speaker and with where its content starts, as a chunk. */
export interface ResolvedCue {
  readonly cue: Cue;
  readonly finding: Finding;
  /** First chunk of the content. */
  readonly from: number;
  /** Whether the expression stands inside the content of a later one. */
  readonly embedded: boolean;
}

/**
 * Gives every reporting expression of a sentence its speaker, from left to right: the subject between content and verb
 * first (…と外相は述べた), then, for a quotation, the nearest open subject before it, and for a clause the first of its
 * segment, since those after it belong to the content.
 */
export function resolveSpeakers(cues: readonly Cue[], subjects: readonly Subject[]): ResolvedCue[] {
  const resolved: ResolvedCue[] = [];
  const consumed = new Set<Subject>();
  const containers = new Set(cues.filter((cue) => cue.link.kind !== 'source').map((cue) => cue.link.chunk));
  /** First chunk after the last expression that is not inside another's content. */
  let segment = 0;
  for (const cue of cues) {
    if (cue.link.kind === 'source') {
      resolved.push({
        cue,
        finding: { by: 'phrase', phrase: cue.source!, chunk: cue.source!.to },
        from: cue.chunk + 1,
        embedded: false,
      });
      segment = cue.chunk + 1;
      continue;
    }
    const embedded =
      containers.has(cue.chunk) &&
      cues.some(
        (other) => other !== cue && other.link.chunk === cue.chunk && other.link.kind !== 'quotation',
      );
    const subject = cue.passive ? null : subjectOf(cue, subjects, consumed, segment, embedded);
    const from = subject !== null && subject.chunk < cue.link.chunk ? subject.chunk + 1 : segment;
    if (subject !== null && cue.link.kind !== 'quotation') {
      for (const other of subjects)
        if (other.chunk > subject.chunk && other.chunk <= cue.link.chunk) consumed.add(other);
    }
    if (embedded && subject !== null) consumed.add(subject);
    const finding: Finding =
      subject !== null
        ? { by: 'phrase', phrase: subject.phrase, chunk: subject.chunk }
        : { by: cue.passive ? 'nobody' : 'zero' };
    resolved.push({ cue, finding, from: Math.min(from, cue.link.chunk), embedded });
    if (!embedded) segment = cue.chunk + 1;
  }
  return resolved;
}

function subjectOf(
  cue: Cue,
  subjects: readonly Subject[],
  consumed: ReadonlySet<Subject>,
  segment: number,
  embedded: boolean,
): Subject | null {
  const open = subjects.filter(
    (subject) =>
      subject.chunk < cue.chunk && subject.reach >= cue.chunk && !consumed.has(subject) && fits(subject, cue),
  );
  const after = open.find((subject) => subject.chunk > cue.link.chunk);
  if (after !== undefined) return after;
  const before = open.filter((subject) => subject.chunk < cue.link.chunk);
  if (cue.link.kind === 'quotation') return best(before.reverse());
  const inSegment = before.filter((subject) => subject.chunk >= segment);
  if (embedded && inSegment.length > 1) return inSegment[1]!;
  const topic =
    inSegment.find((subject) => subject.topic) ??
    inSegment.find((subject) => subject.pause || embedded || subject.phrase.from === segment);
  if (topic !== undefined) return topic;
  return before.findLast((subject) => subject.chunk < segment && subject.topic) ?? null;
}

/** The nearest subject that can speak, unless one that fits better stands before it. */
function best(nearestFirst: readonly Subject[]): Subject | null {
  const nearest = nearestFirst[0];
  if (nearest === undefined) return null;
  if (FITNESS[nearest.phrase.agency] >= 2) return nearest;
  return nearestFirst.find((subject) => FITNESS[subject.phrase.agency] >= 2) ?? nearest;
}

function fits(subject: Subject, cue: Cue): boolean {
  const fitness = FITNESS[subject.phrase.agency];
  if (fitness === 0) return false;
  return cue.group !== 'judge' || subject.phrase.agency !== 'document';
}
