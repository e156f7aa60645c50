import type { Analysis, Person, Quote, Statement } from '../analysis/types.ts';
import { describePlace } from '../notes/place.ts';
import { NOBODY, type SaidCounts, type SaidInPost, type Saying, type SpeakerThen } from './model.ts';

/** What everybody says in an analysed post, each person in the order of their first words. */
export function saidIn(
  analysis: Analysis,
  { key: post, blog, at }: { readonly key: string; readonly blog: string; readonly at: number },
): SaidInPost[] {
  const people = new Map(analysis.people.map((person) => [person.id, person]));
  const reported = [
    ...analysis.quotes.map((quote) => ({ kind: quote.kind, reported: quote })),
    ...analysis.statements.map((statement) => ({ kind: 'statement' as const, reported: statement })),
  ].sort((a, b) => a.reported.start - b.reported.start);
  const groups = new Map<string, { speaker: SpeakerThen | null; sayings: Saying[] }>();
  for (const { kind, reported: found } of reported) {
    const person = speakerOf(found, people);
    const key = person?.key ?? NOBODY;
    const group = groups.get(key) ?? { speaker: person && speakerThen(person), sayings: [] };
    group.sayings.push(sayingOf(analysis.text, kind, found));
    groups.set(key, group);
  }
  return [...groups].map(([person, group]) => ({ post, blog, person, at, ...group }));
}

/** Counts quotes and statements; `posts` is the number of records. */
export function countSaid(said: readonly SaidInPost[]): SaidCounts {
  const sayings = said.flatMap((record) => record.sayings);
  const statements = sayings.filter(({ kind }) => kind === 'statement').length;
  return { posts: said.length, quotes: sayings.length - statements, statements };
}

function speakerOf({ speaker }: Quote | Statement, people: ReadonlyMap<string, Person>): Person | null {
  return (speaker && 'person' in speaker && people.get(speaker.person)) || null;
}

function speakerThen({ name, title, affiliation, identity }: Person): SpeakerThen {
  return { name, title, affiliation, identity };
}

function sayingOf(
  text: string,
  kind: Saying['kind'],
  { start, end, attribution, speaker }: Quote | Statement,
): Saying {
  const { exact, prefix, suffix } = describePlace(text, { start, end }).quote;
  const source = speaker && 'text' in speaker ? speaker.text : null;
  return { kind, text: exact, start, prefix, suffix, attribution, source };
}
