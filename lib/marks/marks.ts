import type { Analysis, Attribution, Person, Quote, Span, Statement } from '../analysis/types.ts';

/** The kinds of marks, the one that wins where two cover the same character last. `note` is a stretch the reader annotated. */
export const MARK_KINDS = ['statement', 'speech', 'fragment', 'mention', 'note'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** The tint of a mark: an index into the palette of speaker colours, or a source without a name, or nobody known. */
export type Tint = number | 'unnamed' | 'unknown';

/** A stretch of a post's text that is painted and can be pointed at. Offsets into the post's text, UTF-16, half-open. */
export type Mark = MentionMark | ReportedMark | NoteMark;

/** A place that names a person. */
export interface MentionMark extends Span {
  readonly kind: 'mention';
  readonly tint: Tint;
  readonly person: Person;
}

/** A quote or a statement; `person` is null where no named person says it. */
export interface ReportedMark extends Span {
  readonly kind: 'speech' | 'fragment' | 'statement';
  readonly tint: Tint;
  readonly person: Person | null;
  readonly reported: Quote | Statement;
}

/** A stretch that the reader wrote a note about. */
export interface NoteMark extends Span {
  readonly kind: 'note';
  /** Index into the notes' own colours; null for the standard look. */
  readonly colour: number | null;
}

/** The marks of an analysis in the order of their starts. `colours` gives a palette index for each person's key. */
export function marksOf(analysis: Analysis, colours: Readonly<Record<string, number>>): Mark[] {
  const people = new Map(analysis.people.map((person) => [person.id, person]));
  const speakerOf = ({ speaker }: Quote | Statement): Person | null =>
    (speaker && 'person' in speaker && people.get(speaker.person)) || null;
  const tintOf = (person: Person | null, attribution: Attribution): Tint => {
    if (person) return colours[person.key] ?? 'unnamed';
    return attribution === 'unknown' ? 'unknown' : 'unnamed';
  };

  const marks: Mark[] = [];
  for (const { start, end, person: id } of analysis.mentions) {
    const person = people.get(id);
    if (person) marks.push({ kind: 'mention', start, end, person, tint: tintOf(person, 'named') });
  }
  for (const reported of analysis.quotes) {
    const { kind, start, end, attribution } = reported;
    const person = speakerOf(reported);
    marks.push({ kind, start, end, person, reported, tint: tintOf(person, attribution) });
  }
  for (const reported of analysis.statements) {
    const { start, end, attribution } = reported;
    const person = speakerOf(reported);
    marks.push({ kind: 'statement', start, end, person, reported, tint: tintOf(person, attribution) });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
