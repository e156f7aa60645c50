import type { Mention, Person } from '../types.ts';
import type { Entity } from './entities.ts';
import type { Member } from './member.ts';
import type { Reading } from './reading.ts';

/** Turns linked findings into the people and mentions of the result: ids in the order of first mention. */
export function describePeople(
  reading: Reading,
  members: readonly Member[],
  entityOf: readonly Entity[],
): { people: Person[]; mentions: Mention[] } {
  const people: Person[] = [];
  const ids = new Map<Entity, string>();
  const mentions = members.map(({ finding, order }): Mention => {
    const entity = entityOf[order]!;
    let id = ids.get(entity);
    if (id === undefined) {
      id = `p${people.length + 1}`;
      ids.set(entity, id);
      people.push(personOf(reading, entity, id));
    }
    const { start, end, name } = finding;
    return { start, end, name: { start: name.start, end: name.end }, person: id };
  });
  return { people, mentions };
}

function personOf(reading: Reading, entity: Entity, id: string): Person {
  const inOrder = [...entity.members].sort((a, b) => a.order - b.order);
  let name = '';
  for (const { finding } of inOrder) {
    const form = reading.text.slice(finding.name.start, finding.name.end);
    if (form.length > name.length) name = form;
  }
  return {
    id,
    key: keyOf(name),
    name,
    official: entity.official,
    title: inOrder.find((member) => member.title !== null)?.title ?? null,
    affiliation: inOrder.find((member) => member.affiliation !== null)?.affiliation ?? null,
    identity: null,
  };
}

/** The name alone, in one form for all texts: NFKC, without separators. */
function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/[・=゠‐‑\s-]/g, '');
}
