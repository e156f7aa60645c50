import type { PostDescription, SpeakerShare } from '../../../lib/messages/protocol.ts';
import { NOTHING_SAID, type Said } from '../../../lib/speakers/shares.ts';

/** The share of a minister of that name, who says nothing but what is given. */
export function shareOf(name: string, said: Partial<Said> = {}): SpeakerShare {
  return {
    person: { key: name, name, title: '外相', affiliation: 'ソルダヴィア' },
    colour: 1,
    mentions: 1,
    ...NOTHING_SAID,
    ...said,
  };
}

/** A post that has been read, in which nobody says anything but what is given. */
export function sharedPost(fields: Partial<PostDescription>): PostDescription {
  return {
    reference: { key: 'k', permalink: 'https://d1021.hatenadiary.com/entry/1', title: '', date: null },
    state: 'ready',
    people: [],
    unnamed: NOTHING_SAID,
    unknown: NOTHING_SAID,
    lostNotes: [],
    shownSpeaker: null,
    step: null,
    ...fields,
  };
}
