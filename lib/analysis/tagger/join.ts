import type { Span } from '../types.ts';
import type { TaggedName } from './tag-names.ts';

/** A name that the rules found: what the join needs to know of a mention or a finding. */
export interface RuleName extends Span {
  /** The personal name; where it is not the whole span, a title or an honorific vouches for it. */
  readonly name: Span;
  /** Whether the name is that of somebody with a public office. */
  readonly official: boolean;
}

/** What comes of joining: the rules' names that stay, and the names that the tagger adds, both in the order given. */
export interface JoinedNames<Name extends RuleName> {
  readonly kept: Name[];
  readonly added: TaggedName[];
}

/** From which probability on the tagger is believed. */
interface Thresholds {
  /** A name that the rules do not know is added. */
  readonly added: number;
  /** The same, where the same name is certain elsewhere in the text. */
  readonly addedAgain: number;
  /** A name of the rules stays. */
  readonly kept: number;
  /** A name of the rules gives way to another stretch that overlaps it. */
  readonly overruled: number;
}

/** Nothing is as probable as that. */
const NEVER = 2;

/** In political news the rules miss little, and the tagger takes places for people: it adds only names that they know. */
const NEWS: Thresholds = { added: NEVER, addedAgain: 0.9, kept: 0, overruled: NEVER };

/** In any other text the tagger finds more than the rules, and what it takes for no name at all is seldom one. */
const GENERAL: Thresholds = { added: 0.2, addedAgain: 0.12, kept: 0.1, overruled: 0.6 };

/** A text that names this many people with their offices is political news. */
const OFFICIALS_OF_NEWS = 2;

/**
 * Joins the names that rules found with those that the tagger found. Which of them leads depends on the text: the rules
 * where several people are named with public offices, else the tagger, to which the rules' names then give way where
 * they conflict. A name that is sure at one place of the text needs less at the others.
 *
 * Both lists are in the order of the text, without overlap.
 */
export function joinNames<Name extends RuleName>(
  text: string,
  found: readonly Name[],
  tagged: readonly TaggedName[],
): JoinedNames<Name> {
  const thresholds = isNews(text, found) ? NEWS : GENERAL;
  const kept = keptNames(text, found, tagged, thresholds);
  const free = withoutTaken(
    tagged,
    kept.map(({ name }) => name),
  );
  const certain = new Set(kept.map(({ name }) => formOf(text, name)));
  for (const name of free) if (name.score >= thresholds.added) certain.add(formOf(text, name));
  const added = free.filter((name) => name.score >= thresholds.addedAgain && certain.has(formOf(text, name)));
  return { kept, added };
}

function isNews(text: string, found: readonly RuleName[]): boolean {
  const officials = new Set<string>();
  for (const name of found) if (name.official && isTitled(name)) officials.add(formOf(text, name.name));
  return officials.size >= OFFICIALS_OF_NEWS;
}

function keptNames<Name extends RuleName>(
  text: string,
  found: readonly Name[],
  tagged: readonly TaggedName[],
  thresholds: Thresholds,
): Name[] {
  const scores = new Map(tagged.map((name) => [keyOf(name), name.score]));
  const stays = ({ name }: Name): boolean => (scores.get(keyOf(name)) ?? 0) >= thresholds.kept;
  const certain = new Set(
    found.filter((name) => isTitled(name) && stays(name)).map(({ name }) => formOf(text, name)),
  );
  const rivals = tagged.filter(({ score }) => score >= thresholds.overruled);
  const own = new Set(found.map(({ name }) => keyOf(name)));
  const free = new Set(
    withoutTaken(
      found.map(({ name }) => name),
      rivals.filter((rival) => !own.has(keyOf(rival))),
    ),
  );
  return found.filter(
    (name) =>
      (stays(name) || (!isTitled(name) && certain.has(formOf(text, name.name)))) && free.has(name.name),
  );
}

function isTitled({ start, end, name }: RuleName): boolean {
  return start !== name.start || end !== name.end;
}

function formOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** The spans that overlap none of those taken. Spans of either list do not overlap each other and are in order. */
function withoutTaken<Stretch extends Span>(spans: readonly Stretch[], taken: readonly Span[]): Stretch[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < taken.length && taken[next]!.end <= start) next++;
    return next >= taken.length || taken[next]!.start >= end;
  });
}
