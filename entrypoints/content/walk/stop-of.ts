import type { Stop } from '../../../components/walk/stop.ts';
import type { Person } from '../../../lib/analysis/types.ts';
import type { Mark } from '../../../lib/marks/marks.ts';
import { speakerColour } from '../../../lib/marks/palette.ts';
import { isReported } from '../../../lib/marks/walk.ts';
import type { PostSession } from '../post-session.ts';

/** What a reader is told of a mark of a post. */
export function stopOf(session: PostSession, mark: Mark, wrapped: Stop['wrapped']): Stop {
  const person = mark.kind === 'note' ? null : mark.person;
  const speaker = isReported(mark) ? mark.reported.speaker : null;
  return {
    kind: mark.kind,
    wrapped,
    person: person && personOf(session, person),
    unnamedSource: speaker && 'text' in speaker ? speaker.text : null,
    attribution: isReported(mark) ? mark.reported.attribution : null,
    text: session.map.text.slice(mark.start, mark.end),
  };
}

function personOf(
  session: PostSession,
  { id, key, name, title, affiliation, identity }: Person,
): Stop['person'] {
  const office = `${affiliation ?? ''}${title ?? ''}`;
  const said = session.marks.filter(isReported).filter(({ person }) => person?.id === id);
  const statements = said.filter(({ kind }) => kind === 'statement').length;
  return {
    name,
    office: office === '' ? null : office,
    identity,
    colour: speakerColour(session.analysed?.colours[key] ?? 0),
    quotes: said.length - statements,
    statements,
  };
}
