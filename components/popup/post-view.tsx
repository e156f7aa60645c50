import { formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { NoteEditor } from '../notes/note-editor.tsx';
import { type NoteActions, NoteList } from '../notes/note-list.tsx';
import { type NamedPerson, SpeakerList, type SpeakerRow } from './speaker-list.tsx';

/** What the analysis gives of the post; `waiting` until it is there, `far` while the post is not near the window. */
export type PostSpeakers =
  | { readonly state: 'waiting' | 'far' | 'failed' }
  | {
      readonly state: 'ready';
      readonly speakers: readonly SpeakerRow[];
      readonly silent: readonly NamedPerson[];
    };

interface PostViewProps extends NoteActions {
  /** Every post of the page, the one most in view first. */
  readonly posts: readonly PostReference[];
  readonly post: PostReference;
  readonly onChoose: (postKey: string) => void;
  readonly speakers: PostSpeakers;
  /** Shows a person's card on the page. */
  readonly onShowPerson: (personKey: string) => void;
  /** The post's notes; null while they are read. */
  readonly notes: readonly Note[] | null;
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
export function PostView({ posts, post, onChoose, speakers, notes, ...actions }: PostViewProps) {
  return (
    <>
      {posts.length > 1 && <PostChoice posts={posts} chosen={post.key} onChoose={onChoose} />}
      <header class="post-heading" data-part="post">
        {post.date !== null && <time dateTime={post.date}>{formatDay(post.date)}</time>}
        <h2 lang="ja">{shownTitle(post)}</h2>
      </header>
      <section aria-label={message('speakersHeading')}>
        <h3>{message('speakersHeading')}</h3>
        <Speakers speakers={speakers} onShowPerson={actions.onShowPerson} />
      </section>
      <section aria-label={message('postNotesHeading')} data-part="post-notes">
        <h3>{message('postNotesHeading')}</h3>
        {notes && (
          <>
            {notes.length === 0 && <p class="hint">{message('postNotesNone')}</p>}
            <NoteList
              key={`notes-${post.key}`}
              notes={notes}
              showAbout
              noteDrafts={actions.noteDrafts}
              onUpdate={actions.onUpdate}
              onRemove={actions.onRemove}
              onRestore={actions.onRestore}
              onNoteDraft={actions.onNoteDraft}
              onShowPlace={actions.onShowPlace}
            />
            <NoteEditor
              key={`editor-${post.key}`}
              initial={actions.newDraft}
              label={message('postNoteNew')}
              onDraft={actions.onNewDraft}
              onSave={actions.onAdd}
            />
          </>
        )}
      </section>
    </>
  );
}

function Speakers({ speakers, onShowPerson }: Pick<PostViewProps, 'speakers' | 'onShowPerson'>) {
  switch (speakers.state) {
    case 'ready':
      return <SpeakerList {...speakers} onShowPerson={onShowPerson} />;
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
        <option key={post.key} value={post.key}>
          {shownTitle(post)}
        </option>
      ))}
    </select>
  );
}
