import type { PostSpeakers } from '../../components/popup/post-view.tsx';
import type { PostDescription } from '../../lib/messages/protocol.ts';
import { countOf, speakerRows } from '../../lib/speakers/rows.ts';

/**
 * A post's speakers as the popup lists them. A post that waits although another one fills the window is not near it:
 * pages analyse posts as the reader comes to them.
 */
export function speakersOf(post: PostDescription, mostInView: boolean): PostSpeakers {
  const { state, people, shownSpeaker, step } = post;
  if (state === 'waiting') return { state: mostInView ? 'waiting' : 'far' };
  if (state === 'failed') return { state };
  const silent = people
    .filter((share) => countOf(share) === 0)
    .map(({ person: { key, name } }) => ({ key, name }));
  return { state, speakers: speakerRows(post), silent, shownSpeaker, step };
}
