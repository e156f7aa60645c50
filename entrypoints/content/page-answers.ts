import type { Painter } from '../../lib/marks/painter.ts';
import type {
  Answer,
  PageAnswers,
  PageRequest,
  PlaceToShow,
  PostDescription,
} from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import { anchorPlace } from '../../lib/notes/place.ts';
import { targetOf } from './card-content.ts';
import type { CardController } from './card-controller.tsx';
import { jumpTo } from './jump.ts';
import type { MenuPlace } from './menu-place.tsx';
import type { PageSession } from './page-session.ts';
import type { PostSession } from './post-session.ts';
import { selectedStretch } from './selected-stretch.ts';
import type { SpeakerFocus } from './speaker-focus.ts';
import type { Walk } from './walk/walk.tsx';

/** Does what the background or one of the extension's pages asks of this page. */
export async function answerPageRequest(
  request: PageRequest,
  page: PageSession,
  painter: Painter,
  card: CardController,
  walk: Walk,
  menu: MenuPlace,
  focus: SpeakerFocus,
): Promise<Answer<PageAnswers[PageRequest['type']]>> {
  switch (request.type) {
    case 'describePage':
      return { ok: true, value: { posts: describePosts(page, focus) } };
    case 'showPlace':
      return { ok: true, value: showPlace(request, page, painter) };
    case 'showPerson':
      return { ok: true, value: showPerson(request.postKey, request.personKey, page, painter, card) };
    case 'showSpeaker': {
      const session = findInView(page, request.postKey);
      return { ok: true, value: session !== undefined && focus.show(session, request.speaker) };
    }
    case 'stepSpeaker': {
      const session = findInView(page, request.postKey);
      return { ok: true, value: session ? focus.step(session, request.speaker, request.direction) : null };
    }
    case 'attachNote':
      return { ok: true, value: await attachNote(request.id, page) };
    case 'runCommand':
      await walk.run(request.command);
      return { ok: true, value: null };
    case 'runMenuItem':
      menu.run(request.item);
      return { ok: true, value: null };
    case 'notesChanged':
      await page.readNotes();
      return { ok: true, value: null };
    case 'blogsRead':
      return { ok: true, value: null };
  }
}

/** Scrolls to a place of a post on this page; false where the post or the words are not here. */
export function showPlace({ postKey, place }: PlaceToShow, page: PageSession, painter: Painter): boolean {
  const session = findInView(page, postKey);
  if (!session) return false;
  if (!place) {
    session.post.article.scrollIntoView();
    return true;
  }
  const stretch = anchorPlace(session.map.text, place);
  if (stretch) jumpTo(session, stretch, painter);
  return stretch !== null;
}

/** Ties a note to what is selected in a post; false where nothing is. @throws {RequestError} where it cannot be stored */
async function attachNote(id: string, page: PageSession): Promise<boolean> {
  const selected = selectedStretch(page);
  if (!selected) return false;
  const { session, stretch } = selected;
  const target = targetOf(session, { kind: 'stretch', stretch });
  await askBackground({ type: 'updateNote', id, change: { target }, base: null });
  // Who asked shows next which notes find their words.
  await page.readNotes();
  return true;
}

function showPerson(
  postKey: string,
  personKey: string,
  page: PageSession,
  painter: Painter,
  card: CardController,
): boolean {
  const session = findInView(page, postKey);
  const mention = session?.marks.find((mark) => mark.kind === 'mention' && mark.person.key === personKey);
  if (!session || !mention) return false;
  jumpTo(session, mention, painter, 'instant');
  card.openMark(session, mention, null);
  card.takeFocus();
  return true;
}

/** Every post once: AutoPagerize may append one that is there already. */
function describePosts(page: PageSession, focus: SpeakerFocus): PostDescription[] {
  const inView = new Map<string, PostSession>();
  for (const session of page.postsByView())
    if (!inView.has(session.post.key)) inView.set(session.post.key, session);
  return [...inView.values()].map((session) => focus.describe(session));
}

/** The post with a key, of several the one most in view. */
function findInView(page: PageSession, postKey: string): PostSession | undefined {
  return page.postsByView().find(({ post }) => post.key === postKey);
}
