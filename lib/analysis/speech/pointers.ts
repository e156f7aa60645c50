import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { modifiedBy } from './cue-phrases.ts';
import { DISCOURSE, VERBS } from './lexicon.ts';
import type { Subject } from './subjects.ts';

/** A reporting expression that points at a quotation beside its sentence: こう語った, そう言い残した, 次のように述べた. */
export interface Pointer {
  readonly cue: Span;
  /** Chunk of the verb. */
  readonly chunk: number;
  /** Who speaks; null where the sentence leaves it out. */
  readonly subject: Subject | null;
}

/** Finds the first pointing expression of a sentence, or a sentence that goes on with と after a quotation. */
export function findPointer(chunks: readonly Chunk[], subjects: readonly Subject[]): Pointer | null {
  const goesOn = chunks[0]?.content.length === 0 && chunks[0].particles.startsWith('と');
  for (const chunk of chunks) {
    const isPointer = POINTING.test(wordsOf(chunk)) || (goesOn && chunk.index === 0);
    if (!isPointer) continue;
    const verb = chunks
      .slice(chunk.index + 1, chunk.index + 8)
      .find((candidate) => candidate.predicate !== null && VERBS.say.has(candidate.predicate.base));
    if (verb === undefined) continue;
    const able = subjects.filter(
      (subject) =>
        subject.phrase.agency !== 'thing' && subject.chunk < verb.index && subject.reach >= verb.index,
    );
    const subject =
      able.findLast((candidate) => candidate.chunk < chunk.index) ?? able[0] ?? modifiedSubject(chunks, verb);
    return { cue: { start: verb.start, end: verb.end }, chunk: verb.index, subject };
  }
  return null;
}

/** そう話す首相の表情は硬い: who is described by the saying speaks. */
function modifiedSubject(chunks: readonly Chunk[], verb: Chunk): Subject | null {
  if (verb.predicate?.form !== 'adnominal') return null;
  const phrase = modifiedBy(chunks, verb.index);
  if (phrase === null || phrase.agency === 'thing') return null;
  return { phrase, chunk: phrase.to, topic: false, also: false, pause: false, reach: phrase.to };
}

const POINTING = new RegExp(`^(?:${[...DISCOURSE.cataphor].join('|')})(?:に)?$`);

function wordsOf(chunk: Chunk): string {
  return (
    chunk.content.map((atom) => (atom.kind === 'word' ? atom.token.surface : '')).join('') + chunk.particles
  );
}
