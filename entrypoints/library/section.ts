import type { ComponentType } from 'preact';
import type { Notice } from '../../components/notice-bar.tsx';
import type { MessageKey } from '../../lib/i18n.ts';
import type { LibraryFilter } from '../../lib/library/filter.ts';
import type { Route } from '../../lib/library/route.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';
import type { LibraryServices } from './services.ts';

/** What a section is given. */
export interface SectionProps {
  /** Where in the section the reader is. */
  readonly route: Route;
  /** What the address says of search and choices. */
  readonly filter: LibraryFilter;
  /** Puts another filter into the address; the way back leads past it. */
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly services: LibraryServices;
  readonly actions: NoteActions;
  /** Shows the place that a note is about, in its post. */
  readonly onShowPlace: (note: Note) => void;
  /** Tells what was done, in the line at the lower edge. */
  readonly onNotice: (notice: Notice) => void;
  /** Does what the reader asked; what goes wrong is told in the line at the lower edge. */
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
  /** Names the page that is shown within the section in the title of the tab; call it in an effect. */
  readonly onTitle: (title: string) => void;
}

/** One section. */
export interface LibrarySection {
  /** Names it in the address; a–z. */
  readonly id: string;
  readonly name: MessageKey;
  readonly load: () => Promise<{ readonly default: ComponentType<SectionProps> }>;
}
