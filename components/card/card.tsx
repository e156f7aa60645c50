import type { ComponentChildren } from 'preact';
import { message } from '../../lib/i18n.ts';
import { NoteEditor } from '../notes/note-editor.tsx';
import { type NoteActions, NoteList } from '../notes/note-list.tsx';
import { PassageView } from './passage-view.tsx';
import { PersonView } from './person-view.tsx';
import { PostView } from './post-view.tsx';
import type { CardContent, SaidItem } from './subject.ts';

/** What a card asks of the page. */
export interface CardActions extends NoteActions {
  readonly onAdd: (body: string) => Promise<void>;
  /** Rejects where the text cannot be kept. */
  readonly onDraft: (body: string) => Promise<void>;
  readonly onJump: (item: SaidItem) => void;
  /** From a passage to the card of who says it. */
  readonly onShowSpeaker: () => void;
  readonly onClose: () => void;
}

/** The card that opens beside a mark: who or what it is, and the reader's notes on it. */
export function Card({ content, ...actions }: CardActions & { readonly content: CardContent }) {
  const { id, subject, notes, draft, noteDrafts } = content;
  return (
    <CardFrame label={labelOf(content)} onClose={actions.onClose}>
      {subject.kind === 'person' && <PersonView subject={subject} onJump={actions.onJump} />}
      {subject.kind === 'passage' && <PassageView subject={subject} onShowSpeaker={actions.onShowSpeaker} />}
      {subject.kind === 'post' && <PostView subject={subject} />}
      <section class="card-notes" aria-label={message('notesHeading')}>
        <h3>{message('notesHeading')}</h3>
        <NoteList
          key={`notes-${id}`}
          notes={notes}
          noteDrafts={noteDrafts}
          showAbout={false}
          onUpdate={actions.onUpdate}
          onRemove={actions.onRemove}
          onRestore={actions.onRestore}
          onNoteDraft={actions.onNoteDraft}
        />
        <NoteEditor
          key={`editor-${id}`}
          initial={draft}
          label={message('noteNewLabel', labelOf(content))}
          onDraft={actions.onDraft}
          onSave={actions.onAdd}
        />
      </section>
    </CardFrame>
  );
}

interface CardFrameProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function CardFrame({ label, onClose, children }: CardFrameProps) {
  return (
    <div
      role="dialog"
      aria-label={label}
      lang={message('language')}
      class="card"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <button type="button" class="close" data-part="close" aria-label={message('close')} onClick={onClose}>
        ×
      </button>
      {children}
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
