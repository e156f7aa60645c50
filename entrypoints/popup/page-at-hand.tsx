import { useCallback, useEffect, useState } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import type { Notice } from '../../components/notice-bar.tsx';
import { BlogOffer, BlogRead } from '../../components/popup/blog-offer.tsx';
import { type PostNotes, PostView } from '../../components/popup/post-view.tsx';
import { UnreadablePage } from '../../components/popup/unreadable-page.tsx';
import { message } from '../../lib/i18n.ts';
import type { PostDescription } from '../../lib/messages/protocol.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { inReadingOrder } from '../../lib/notes/order.ts';
import type { NoteList } from '../../lib/notes/schema.ts';
import type { PageAtHand, Services } from './services.ts';
import { speakersOf } from './speakers.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** How long to wait before asking again after a page that is not ready yet, in milliseconds. */
const ASK_AGAIN = 400;

interface PageAtHandProps {
  readonly services: Services;
  readonly onNotice: (notice: Notice) => void;
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
  readonly actions: NoteActions;
  readonly onShowPlace: (note: Note) => void;
}

/** The view of the page in the tab at hand: one of its posts, or why there is none. */
export function PageAtHandView(props: PageAtHandProps) {
  const { services, attempt, onNotice } = props;
  const [page, reload] = useLoaded(services.describePage);
  const [chosen, setChosen] = useState<string | null>(null);
  const pending = isPending(page, chosen);
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(reload, ASK_AGAIN);
    return () => clearInterval(timer);
  }, [pending, reload]);

  if (page.kind === 'failed') return <Failed error={page.error} onRetry={reload} />;
  if (page.kind === 'loading' || page.value.kind === 'loading')
    return (
      <p class="hint" role="status">
        {message('popupReading')}
      </p>
    );
  if (page.value.kind === 'offer') {
    const { host } = page.value;
    const read = () => void attempt(() => services.readBlog(host)).then(reload);
    return <BlogOffer {...page.value} onRead={read} />;
  }
  const { blog } = page.value;
  const forget = async (host: string): Promise<void> => {
    await services.forgetBlog(host);
    onNotice({ text: message('blogForgotten', host) });
    reload();
  };
  return (
    <>
      {page.value.kind === 'read' ? (
        <ChosenPost
          {...props}
          posts={page.value.posts}
          chosen={chosen}
          onChoose={setChosen}
          onPageChanged={reload}
        />
      ) : (
        <UnreadablePage
          reason={page.value.reason}
          onOpenBlog={() => void attempt(() => services.openBlog(blog))}
          onReload={() => void attempt(services.reloadPage)}
        />
      )}
      {blog !== null && <BlogRead host={blog} onForget={() => void attempt(() => forget(blog))} />}
    </>
  );
}

/** Whether the page may soon have more to tell than now. */
function isPending(page: Loaded<PageAtHand>, chosen: string | null): boolean {
  if (page.kind !== 'ready') return false;
  switch (page.value.kind) {
    case 'loading':
      return true;
    case 'offer':
      return false;
    case 'unreadable':
      return page.value.reason === 'needsReload';
    case 'read':
      return findPost(page.value.posts, chosen)?.state === 'waiting';
  }
}

/** The post that was chosen, as long as it is on the page, else the one most in view. */
function findPost(posts: readonly PostDescription[], chosen: string | null): PostDescription | undefined {
  return posts.find(({ reference }) => reference.key === chosen) ?? posts[0];
}

interface ChosenPostProps extends PageAtHandProps {
  readonly posts: readonly PostDescription[];
  readonly chosen: string | null;
  readonly onChoose: (postKey: string) => void;
  /** The page shows its posts otherwise than it told. */
  readonly onPageChanged: () => void;
}

function ChosenPost(props: ChosenPostProps) {
  const { services, attempt, actions, onShowPlace, posts, chosen, onChoose, onPageChanged } = props;
  const post = findPost(posts, chosen);
  const key = post?.reference.key ?? '';
  const [list, reload] = useLoaded(useCallback(() => readNotes(services, post?.reference), [services, key]));
  useEffect(
    () =>
      services.onNotesChanged(() => {
        reload();
        // Which notes find their words may be other now.
        onPageChanged();
      }),
    [services, reload, onPageChanged],
  );
  if (!post) return null;
  /** Does something on the page, which then tells anew what it shows. A step may bring another post into view. */
  const onPage = (action: () => Promise<void>) => {
    onChoose(key);
    void attempt(action).then(onPageChanged);
  };
  return (
    <PostView
      posts={posts.map(({ reference }) => reference)}
      post={post.reference}
      onChoose={onChoose}
      speakers={speakersOf(post, post === posts[0])}
      speakerActions={{
        onShowPerson: (personKey) => void attempt(() => services.showPerson(key, personKey)),
        onShowSpeaker: (speaker) => onPage(() => services.showSpeaker(key, speaker)),
        onStep: (speaker, direction) => onPage(() => services.stepSpeaker(key, speaker, direction)),
      }}
      notes={postNotes(list, reload)}
      actions={actions}
      lost={post.lostNotes}
      onShowPlace={onShowPlace}
      onAttach={async ({ id }) => {
        await services.attachNote(id);
        onPageChanged();
      }}
    />
  );
}

const NO_NOTES: NoteList = { notes: [], damaged: [] };

async function readNotes({ notes }: Services, post: PostReference | undefined): Promise<NoteList> {
  return post ? await notes.notesOnPost(post) : NO_NOTES;
}

function postNotes(list: Loaded<NoteList>, reload: () => void): PostNotes {
  switch (list.kind) {
    case 'loading':
      return { state: 'loading' };
    case 'failed':
      return { state: 'failed', error: list.error, onRetry: reload };
    case 'ready':
      return {
        state: 'ready',
        notes: [...list.value.notes].sort(inReadingOrder),
        damaged: list.value.damaged.length,
      };
  }
}
