import type { Mark } from '../../lib/marks/marks.ts';
import type { NoteTarget } from '../../lib/notes/model.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import { type CardTopic, targetOf, topicId } from './card-content.ts';
import type { Form, Pane } from './pane.ts';
import type { PostSession } from './post-session.ts';

export type { CardTopic } from './card-content.ts';

/** A card while it is open. */
export interface OpenCard {
  readonly session: PostSession;
  /** Fixed while the card is about one thing: what is typed belongs to these words, whatever the page does meanwhile. */
  id: string;
  target: NoteTarget;
  topic: CardTopic;
  /** The mark it was opened at; null for a post as a whole. */
  readonly mark: Mark | null;
  /** Where the card stands: the mark it was opened at. */
  span: Stretch;
  form: Form;
  /** The pane of its own that a pinned card has; null for the card that is not pinned. */
  pane: Pane | null;
}

/** What stays the same for a topic while the page changes. */
export function addressTopic(session: PostSession, topic: CardTopic): Pick<OpenCard, 'id' | 'target'> {
  return { id: topicId(session, topic), target: targetOf(session, topic) };
}

/** Whether text is written from top to bottom. */
export function isVertical(range: Range | null): boolean {
  const element = range?.startContainer.parentElement;
  return (
    element !== null && element !== undefined && getComputedStyle(element).writingMode !== 'horizontal-tb'
  );
}
