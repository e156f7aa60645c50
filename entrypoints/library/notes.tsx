import { message } from '../../lib/i18n.ts';
import { AllNotes } from '../popup/all-notes.tsx';
import type { SectionProps } from './section.ts';

/** All notes. */
export default function Notes({ services, drafts, noteActions, onNotice }: SectionProps) {
  return (
    <>
      <h1>{message('libraryNotes')}</h1>
      <AllNotes services={services} drafts={drafts} actions={noteActions} onNotice={onNotice} />
    </>
  );
}
