import type { SaidBeforeActions } from '../../components/card/said-before.tsx';
import type { PlaceToShow } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import { placeOfSaying } from '../../lib/record/place-of-saying.ts';

/**
 * What a card can ask about what its person said in other posts.
 *
 * @param postKey the post at hand, which is left out.
 * @param showHere shows a place of a post on this page; false where it is not here. Other posts are shown in another tab.
 */
export function saidBeforeOf(
  person: string,
  postKey: string,
  showHere: (place: PlaceToShow) => boolean,
): SaidBeforeActions {
  return {
    load: (after) => askBackground({ type: 'saidBefore', person, exceptPost: postKey, after }),
    open: async (post, saying) => {
      if (showHere({ postKey: post.key, place: placeOfSaying(saying) })) return;
      await askBackground({ type: 'openSaid', post: post.key, person, start: saying.start });
    },
  };
}
