import type { Span } from '../types.ts';
import type { TaggedName } from './tag-names.ts';

/** A name that the rules found: what the join needs to know of a finding. */
export interface RuleName extends Span {
  /** The personal name inside the span. */
  readonly name: Span;
  /** Whether a title, an honorific of names alone or an age vouches for the name, so that no tagger may deny it. */
  readonly sure: boolean;
}

/** What comes of joining: the rules' names that stay, and the names that the tagger adds, both in the order given. */
export interface JoinedNames<Name extends RuleName> {
  readonly kept: Name[];
  readonly added: TaggedName[];
}

/** From which probability on the tagger is believed, chosen on sentences held out from training. */
const THRESHOLDS = {
  /** A name that the rules do not know is added. */
  added: 0.3,
  /** The same, where the same name is certain elsewhere in the text. */
  addedAgain: 0.12,
  /** A name of the rules that is not sure stays, also where only a part of it is as probable. */
  kept: 0.1,
  /** Such a name gives way to another stretch that overlaps it and is no part of it. */
  overruled: 0.6,
} as const;

/**
 * Joins the names that rules found with those that the tagger found: the rules lead where they are sure, else the
 * tagger. A name that is sure at one place of the text needs less at the others.
 *
 * Both lists are in the order of the text, without overlap. `mayBeAdded` tells whether a name of the tagger comes into
 * question at all.
 */
export function joinNames<Name extends RuleName>(
  text: string,
  found: readonly Name[],
  tagged: readonly TaggedName[],
  mayBeAdded: (name: TaggedName) => boolean = () => true,
): JoinedNames<Name> {
  const kept = keptNames(text, found, tagged);
  const free = withoutTaken(tagged, kept).filter(mayBeAdded);
  const certain = new Set(kept.map(({ name }) => formOf(text, name)));
  for (const name of free) if (name.score >= THRESHOLDS.added) certain.add(formOf(text, name));
  const added = free.filter((name) => name.score >= THRESHOLDS.addedAgain && certain.has(formOf(text, name)));
  return { kept, added };
}

function keptNames<Name extends RuleName>(
  text: string,
  found: readonly Name[],
  tagged: readonly TaggedName[],
): Name[] {
  const certain = new Set(found.filter(({ sure }) => sure).map(({ name }) => formOf(text, name)));
  const inside = taggedInside(found, tagged);
  const parts = new Set(inside.flat());
  const rivals = tagged.filter((name) => name.score >= THRESHOLDS.overruled && !parts.has(name));
  const free = new Set(
    withoutTaken(
      found.map(({ name }) => name),
      rivals,
    ),
  );
  return found.filter(({ name, sure }, index) => {
    if (sure || certain.has(formOf(text, name))) return true;
    return inside[index]!.some(({ score }) => score >= THRESHOLDS.kept) && free.has(name);
  });
}

/** For each name of the rules, what the tagger found in it: the same stretch or parts of it. */
function taggedInside(found: readonly RuleName[], tagged: readonly TaggedName[]): TaggedName[][] {
  let next = 0;
  return found.map(({ name }) => {
    while (next < tagged.length && tagged[next]!.start < name.start) next++;
    const inside: TaggedName[] = [];
    for (let i = next; i < tagged.length && tagged[i]!.end <= name.end; i++) inside.push(tagged[i]!);
    return inside;
  });
}

function formOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The spans that overlap none of those taken. Spans of either list do not overlap each other and are in order. */
function withoutTaken<Stretch extends Span>(spans: readonly Stretch[], taken: readonly Span[]): Stretch[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < taken.length && taken[next]!.end <= start) next++;
    return next >= taken.length || taken[next]!.start >= end;
  });
}
