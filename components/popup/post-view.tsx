import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { Failed } from '../failed.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { type NoteActions, NoteList } from '../notes/note-list.tsx';
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

interface PostViewProps extends NoteActions {
  /** Every post of the page, the one most in view first. */
  readonly posts: readonly PostReference[];
  readonly post: PostReference;
  readonly onChoose: (postKey: string) => void;
  readonly speakers: PostSpeakers;
  readonly speakerActions: SpeakerActions;
  readonly notes: PostNotes;
  /** Unsaved edits by note id. */
  readonly noteDrafts: ReadonlyMap<string, string>;
  /** Shows the place in the post that a note is about. */
  readonly onShowPlace: (note: Note) => void;
  /** What was typed into the field for a new note and not saved. */
  readonly newDraft: string;
  readonly onNewDraft: (body: string) => void;
  readonly onAdd: (body: string) => Promise<void>;
}

/** The post at hand: who speaks, the reader's notes, and a field for a new one on the post as a whole. */
export function PostView(props: PostViewProps) {
  const { posts, post, onChoose, speakers, speakerActions, notes, ...actions } = props;
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
        <Notes key={`notes-${post.key}`} notes={notes} {...actions} />
        <NoteEditor
          key={`editor-${post.key}`}
          initial={actions.newDraft}
          label={message('postNoteNew')}
          onDraft={actions.onNewDraft}
          onSave={actions.onAdd}
        />
      </section>
    </>
  );
}

type NotesProps = NoteActions & Pick<PostViewProps, 'notes' | 'noteDrafts' | 'onShowPlace'>;

function Notes({ notes, ...props }: NotesProps) {
  if (notes.state === 'loading') return null;
  if (notes.state === 'failed') return <Failed error={notes.error} onRetry={notes.onRetry} />;
  return (
    <>
      {notes.damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(notes.damaged))}</p>}
      {notes.notes.length === 0 && notes.damaged === 0 && <p class="hint">{message('postNotesNone')}</p>}
      <NoteList
        notes={notes.notes}
        showAbout
        noteDrafts={props.noteDrafts}
        onUpdate={props.onUpdate}
        onRemove={props.onRemove}
        onRestore={props.onRestore}
        onNoteDraft={props.onNoteDraft}
        onShowPlace={props.onShowPlace}
      />
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
