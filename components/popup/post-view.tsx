import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { Failed } from '../failed.tsx';
import { LostNotes } from '../notes/lost-notes.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { NoteList } from '../notes/note-list.tsx';
import { useWriting, type WritingPlaces } from '../notes/use-writing.ts';
import { PostTitle } from '../post-title.tsx';
import type { SpeakerActions } from './speaker-actions.ts';
import { SpeakerList, type SpeakersAtHand } from './speaker-list.tsx';

/** What the analysis gives of the post; `waiting` until it is there, `far` while the post is not near the window. */
export type PostSpeakers =
  | { readonly state: 'waiting' | 'far' | 'failed' }
  | (SpeakersAtHand & { readonly state: 'ready' });

/** The reader's notes on the post, in reading order. `damaged`: how many of them cannot be read. */
export type PostNotes =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly onRetry: () => void }
  | { readonly state: 'ready'; readonly notes: readonly Note[]; readonly damaged: number };

interface PostViewProps {
  readonly actions: NoteActions;
  /** Every post of the page, the one most in view first. */
  readonly posts: readonly PostReference[];
  readonly post: PostReference;
  readonly onChoose: (postKey: string) => void;
  readonly speakers: PostSpeakers;
  readonly speakerActions: SpeakerActions;
  readonly notes: PostNotes;
  /** The ids of the notes whose words are not found in the post. */
  readonly lost: readonly string[];
  /** Shows the place in the post that a note is about. */
  readonly onShowPlace: (note: Note) => void;
  /** Ties a note to what is selected in the post; rejects where that failed. */
  readonly onAttach: (note: Note) => Promise<void>;
}

/** The post at hand: who speaks, the reader's notes, and a field for a new one on the post as a whole. */
export function PostView(props: PostViewProps) {
  const { posts, post, onChoose, speakers, speakerActions, notes, actions, lost, onShowPlace } = props;
  const writing = useWriting();
  return (
    <>
      {posts.length > 1 && <PostChoice posts={posts} chosen={post.key} onChoose={onChoose} />}
      <header class="post-heading" data-part="post">
        {post.date !== null && <time dateTime={post.date}>{formatDay(post.date)}</time>}
        <h2 lang="ja">
          <PostTitle title={shownTitle(post)} />
        </h2>
      </header>
      <section aria-label={message('speakersHeading')}>
        <h3>{message('speakersHeading')}</h3>
        <Speakers speakers={speakers} actions={speakerActions} />
      </section>
      <section aria-label={message('postNotesHeading')} data-part="post-notes">
        <h3>{message('postNotesHeading')}</h3>
        <Notes
          key={`notes-${post.key}`}
          notes={notes}
          actions={actions}
          writing={writing}
          lost={lost}
          onShowPlace={onShowPlace}
        />
        <NoteEditor
          key={`editor-${post.key}`}
          note={null}
          target={{ kind: 'post', post }}
          unsavedKey={`post ${post.key}`}
          notes={notes.state === 'ready' ? notes.notes : []}
          actions={actions}
          label={message('postNoteNew')}
          onWriting={(noteId) => writing.set('new', noteId)}
        />
        <LostNotes
          notes={notes.state === 'ready' ? notes.notes.filter(({ id }) => lost.includes(id)) : []}
          hint={message('lostNotesSelectHere')}
          action={message('lostNotesAttachSelected')}
          onAttach={props.onAttach}
        />
      </section>
    </>
  );
}

type NotesProps = Pick<PostViewProps, 'notes' | 'actions' | 'lost' | 'onShowPlace'> & {
  readonly writing: WritingPlaces;
};

function Notes({ notes, lost, ...props }: NotesProps) {
  if (notes.state === 'loading') return null;
  if (notes.state === 'failed') return <Failed error={notes.error} onRetry={notes.onRetry} />;
  return (
    <>
      {notes.damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(notes.damaged))}</p>}
      {notes.notes.length === 0 && notes.damaged === 0 && <p class="hint">{message('postNotesNone')}</p>}
      <NoteList notes={notes.notes.filter(({ id }) => !lost.includes(id))} showAbout {...props} />
    </>
  );
}

interface SpeakersProps {
  readonly speakers: PostSpeakers;
  readonly actions: SpeakerActions;
}

function Speakers({ speakers, actions }: SpeakersProps) {
  switch (speakers.state) {
    case 'ready':
      return <SpeakerList {...speakers} actions={actions} />;
    case 'waiting':
      return (
        <p class="hint" role="status">
          {message('popupReading')}
        </p>
      );
    case 'far':
      return <p class="hint">{message('popupFarPost')}</p>;
    case 'failed':
      return <p class="hint failed">{message('failureAnalysis')}</p>;
  }
}

interface PostChoiceProps {
  readonly posts: readonly PostReference[];
  readonly chosen: string;
  readonly onChoose: (postKey: string) => void;
}

function PostChoice({ posts, chosen, onChoose }: PostChoiceProps) {
  return (
    <select
      class="post-choice"
      data-part="post-choice"
      aria-label={message('popupChoosePost')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {posts.map((post) => (
        <option key={post.key} value={post.key} lang="ja">
          {shownTitle(post)}
        </option>
      ))}
    </select>
  );
}
