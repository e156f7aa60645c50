import type { PostSpeakers } from '../../components/popup/post-view.tsx';
import type { SpeakerRow } from '../../components/popup/speaker-list.tsx';
import { message } from '../../lib/i18n.ts';
import { speakerColour } from '../../lib/marks/palette.ts';
import type { PostDescription, SpeakerShare } from '../../lib/messages/protocol.ts';

/**
 * A post's speakers as the popup lists them, sources without a name last. A post that waits although another one fills
 * the window is not near it: pages analyse posts as the reader comes to them.
 */
export function speakersOf({ state, people, unnamed }: PostDescription, mostInView: boolean): PostSpeakers {
  if (state === 'waiting') return { state: mostInView ? 'waiting' : 'far' };
  if (state === 'failed') return { state };
  const saysSomething = ({ quotes, statements }: Pick<SpeakerShare, 'quotes' | 'statements'>) =>
    quotes + statements > 0;
  const speakers = people.filter(saysSomething).map(toRow);
  if (saysSomething(unnamed))
    speakers.push({
      key: '',
      name: message('speakersUnnamed'),
      office: null,
      colour: null,
      ...unnamed,
    });
  const silent = people
    .filter((share) => !saysSomething(share))
    .map(({ person: { key, name } }) => ({ key, name }));
  return { state, speakers, silent };
}

function toRow({ person, colour, quotes, statements, characters }: SpeakerShare): SpeakerRow {
  return {
    key: person.key,
    name: person.name,
    office: `${person.affiliation ?? ''}${person.title ?? ''}` || null,
    colour: speakerColour(colour),
    quotes,
    statements,
    characters,
  };
}
