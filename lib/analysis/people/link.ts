import { type Entity, People } from './entities.ts';
import type { Finding } from './finding.ts';
import { type Member, memberOf } from './member.ts';
import type { Reading } from './reading.ts';

/**
 * Tells which findings mean the same person. Full names first: the same full name is one person. Then, in the order of the
 * text, each short form goes to somebody who bears it: who has the same title, else who was named last, else who comes first
 * after it. What finds nobody is tried as another spelling of a name (シュルツ, ショルツ), and else is a person of its own.
 *
 * @returns for each finding the entity it belongs to
 */
export function linkFindings(
  reading: Reading,
  findings: readonly Finding[],
): { members: Member[]; entityOf: Entity[] } {
  const members = findings.map((finding, order) => memberOf(reading, finding, order));
  const people = new People();
  const entityOf: Entity[] = [];
  for (const member of members) {
    if (member.form.parts.length > 1) entityOf[member.order] = people.joinFull(member);
  }
  /** Who is told right after a name to be a relative of the person named, and so is another one. */
  const relativeOf = (member: Member): Entity | undefined => {
    const next = members[member.order + 1];
    return next?.isKin === true ? (entityOf[next.order] ?? people.bearerOf(next)) : undefined;
  };
  for (const member of members) {
    if (member.form.parts.length > 1) people.see(entityOf[member.order]!, member);
    else entityOf[member.order] = people.joinShort(member, relativeOf(member));
  }
  return { members, entityOf };
}
