import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';
import { WordsAreDrawn } from '../drawn-words.tsx';
import { LostNotes } from '../notes/lost-notes.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { NoteList } from '../notes/note-list.tsx';
import { useWriting } from '../notes/use-writing.ts';
import { CardFrame } from './card-frame.tsx';
import { descriptionOf } from './description.ts';
import type { CardForm, FrameActions } from './frame-actions.ts';
import { Heading, NamelessHeading } from './heading.tsx';
import { PassageView } from './passage-view.tsx';
import { PersonView } from './person-view.tsx';
import { PostView } from './post-view.tsx';
import type { SaidBeforeActions } from './said-before.tsx';
import type { CardContent, SaidItem } from './subject.ts';

/** What a card asks of the page. */
export interface CardActions extends FrameActions {
  readonly notes: NoteActions;
  /** Ties a note to what the card is about; rejects where that failed. */
  readonly onAttach: (note: Note) => Promise<void>;
  readonly onJump: (item: SaidItem) => void;
  /** What the person of the card said in other posts. */
  readonly before: SaidBeforeActions;
  /** From a passage to the card of who says it. */
  readonly onShowSpeaker: () => void;
  /** Copies the passage with speaker and source; rejects where the clipboard cannot be written. */
  readonly onCopy: () => Promise<void>;
}

interface CardProps extends CardActions {
  readonly content: CardContent;
  readonly form: CardForm;
}

/** The card that opens beside a mark: who or what it is, and the reader's notes on it. */
export function Card({ content, form, ...actions }: CardProps) {
  const { id, subject, notes, target, unsavedKey } = content;
  const writing = useWriting();
  return (
    <CardFrame
      label={labelOf(content)}
      description={descriptionOf(content)}
      form={form}
      head={<CardHead subject={subject} />}
      {...actions}
    >
      {subject.kind === 'post' && <PostView subject={subject} />}
      {subject.kind === 'person' && (
        <PersonView key={`person-${id}`} subject={subject} onJump={actions.onJump} before={actions.before} />
      )}
      {subject.kind === 'passage' && (
        <PassageView
          key={`passage-${id}`}
          subject={subject}
          onShowSpeaker={actions.onShowSpeaker}
          onCopy={actions.onCopy}
        />
      )}
      <WordsAreDrawn.Provider value>
        <section class="card-notes">
          <h3>{message('notesHeading')}</h3>
          <NoteList
            key={`notes-${id}`}
            notes={notes}
            actions={actions.notes}
            writing={writing}
            showAbout={false}
          />
          <NoteEditor
            key={`editor-${id}`}
            note={null}
            target={target}
            unsavedKey={unsavedKey}
            notes={notes}
            actions={actions.notes}
            label={message('noteNewLabel', labelOf(content))}
            onWriting={(noteId) => writing.set('new', noteId)}
          />
          {subject.kind !== 'person' && (
            <LostNotes
              notes={content.lost}
              hint={message(subject.kind === 'post' ? 'lostNotesSelect' : 'lostNotesHere')}
              action={message('lostNotesAttach')}
              {...(subject.kind === 'passage' && { onAttach: actions.onAttach })}
            />
          )}
        </section>
      </WordsAreDrawn.Provider>
    </CardFrame>
  );
}

function CardHead({ subject }: Pick<CardContent, 'subject'>) {
  if (subject.kind === 'person') return <Heading heading={subject.heading} />;
  if (subject.kind === 'post') return <h2>{message('noteAboutPost')}</h2>;
  if (subject.passage === 'stretch') return <h2>{message('passageStretch')}</h2>;
  return (
    <div data-part="speaker">
      {subject.speaker ? (
        <Heading heading={subject.speaker} />
      ) : (
        <NamelessHeading source={subject.unnamedSource} />
      )}
    </div>
  );
}

function labelOf({ subject }: CardContent): string {
  if (subject.kind === 'person') return subject.heading.name;
  if (subject.kind === 'post') return message('noteAboutPost');
  const who = subject.speaker?.name ?? subject.unnamedSource;
  return who === null ? message(passageNames[subject.passage]) : message('passageBy', who);
}

const passageNames = {
  speech: 'passageSpeech',
  fragment: 'passageFragment',
  statement: 'passageStatement',
  stretch: 'passageStretch',
} as const;
