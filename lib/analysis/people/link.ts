import type { Mention, Person } from '../types.ts';
import type { Finding } from './finding.ts';
import { type NameForm, nameForm } from './name-forms.ts';
import type { Reading } from './reading.ts';

interface Entity {
  readonly members: Member[];
  form: NameForm;
}

interface Member {
  readonly finding: Finding;
  readonly form: NameForm;
  readonly order: number;
}

/**
 * Tells which findings mean the same person. Full names come first: the same full name is one person. Then each short form
 * goes to the nearest person before it, else after it, who bears it.
 */
export function linkPeople(
  reading: Reading,
  findings: readonly Finding[],
): { people: Person[]; mentions: Mention[] } {
  const members = findings.map(
    (finding, order): Member => ({ finding, form: nameForm(reading, finding.name), order }),
  );
  const entities: Entity[] = [];
  const entityOf = new Map<Member, Entity>();
  const join = (member: Member, entity: Entity): void => {
    entity.members.push(member);
    if (member.form.parts.length > entity.form.parts.length) entity.form = member.form;
    entityOf.set(member, entity);
  };
  const open = (member: Member): void => {
    const entity: Entity = { members: [], form: member.form };
    entities.push(entity);
    join(member, entity);
  };

  for (const member of members) {
    if (member.form.parts.length < 2) continue;
    const entity = entities.find((candidate) => isSameFullName(candidate.form, member.form));
    if (entity === undefined) open(member);
    else join(member, entity);
  }
  for (const member of members) {
    if (member.form.parts.length >= 2) continue;
    const candidates = entities.filter((candidate) => bears(candidate.form, member.form));
    const entity = choose(reading, candidates, member);
    if (entity === undefined) open(member);
    else join(member, entity);
  }
  return describe(reading, members, entityOf);
}

function isSameFullName(a: NameForm, b: NameForm): boolean {
  if (a.script !== b.script) return false;
  if (a.parts.join('') === b.parts.join('')) return true;
  if (a.script === 'kanji') return false;
  const [short, long] = a.parts.length < b.parts.length ? [a, b] : [b, a];
  return short.parts.at(-1) === long.parts.at(-1) && short.parts.every((part) => long.parts.includes(part));
}

function bears(form: NameForm, short: NameForm): boolean {
  return (
    form.script === short.script &&
    (form.parts.includes(short.parts[0]!) || form.parts.join('') === short.parts[0])
  );
}

/** The person meant by a short form: who has the same title, else who was named last before it, else first after it. */
function choose(reading: Reading, candidates: readonly Entity[], member: Member): Entity | undefined {
  if (candidates.length < 2) return candidates[0];
  const title = titleText(reading, member.finding);
  let best: Entity | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    let nearest = Number.NEGATIVE_INFINITY;
    for (const other of candidate.members) {
      const distance = member.order - other.order;
      nearest = Math.max(nearest, distance > 0 ? -distance : distance - 1e6);
    }
    const sameTitle =
      title !== null && candidate.members.some((other) => titleText(reading, other.finding) === title);
    const rank = nearest + (sameTitle ? 1e9 : 0);
    if (rank > bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

function titleText(reading: Reading, finding: Finding): string | null {
  return finding.title === null ? null : reading.text.slice(finding.title.start, finding.title.end);
}

function describe(
  reading: Reading,
  members: readonly Member[],
  entityOf: ReadonlyMap<Member, Entity>,
): { people: Person[]; mentions: Mention[] } {
  const people: Person[] = [];
  const ids = new Map<Entity, string>();
  const mentions: Mention[] = [];
  for (const member of members) {
    const entity = entityOf.get(member)!;
    let id = ids.get(entity);
    if (id === undefined) {
      id = `p${people.length + 1}`;
      ids.set(entity, id);
      people.push(personOf(reading, entity, id));
    }
    const { start, end, name } = member.finding;
    mentions.push({ start, end, name: { start: name.start, end: name.end }, person: id });
  }
  return { people, mentions };
}

function personOf(reading: Reading, entity: Entity, id: string): Person {
  let name = '';
  let title: string | null = null;
  let official = false;
  for (const { finding } of entity.members) {
    const text = reading.text.slice(finding.name.start, finding.name.end);
    if (text.length > name.length) name = text;
    title ??= titleText(reading, finding);
    official ||= finding.official;
  }
  return { id, key: keyOf(name), name, official, title, affiliation: null };
}

function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/[・=゠‐‑\s-]/g, '');
}
