/**
 * All that crosses between a page's content script, the background and the extension's own pages: the messages, what
 * answers each, and how failures travel. Validation of what comes in stands in validation.ts, sending in send.ts.
 */

import type { Analysis } from '../analysis/types.ts';
import type { ArchiveState, DayRange } from '../archive/model.ts';
import type { PageCommand } from '../commands/commands.ts';
import type { Texts } from '../i18n.ts';
import type { LastImport } from '../notes/exchange/exchange.ts';
import type { NoteSet } from '../notes/merge/merge.ts';
import type {
  Note,
  NoteChange,
  NoteContent,
  NoteDraft,
  NoteUpdated,
  PersonReference,
  PostReference,
  TextPlace,
  UnsavedText,
} from '../notes/model.ts';
import type { NoteHistory, UndoDirection, Undone } from '../notes/undo.ts';
import type { Reading, RecordedBefore } from '../record/model.ts';
import type { SaidQuery } from '../record/store.ts';
import type { Language } from '../settings/settings.ts';
import type { Said, Share } from '../speakers/shares.ts';
import type { SpeakerKey } from '../speakers/speaker-key.ts';
import type { SpeakerStep, StepDirection } from '../speakers/step.ts';

/** What content scripts and extension pages ask of the background. */
export type BackgroundRequest =
  /** Analyse one post's text, and record what is said in it. */
  | {
      readonly type: 'analyse';
      readonly text: string;
      readonly post: PostReference;
      readonly reading: Reading;
    }
  /** What a person said in other posts of the page's blog, newest first, in parts. */
  | ({ readonly type: 'saidBefore' } & Omit<SaidQuery, 'blog'>)
  /** Show the place of something said in a recorded post: in a tab that has the post open, else in a new one. */
  | { readonly type: 'openSaid'; readonly post: string; readonly person: string; readonly start: number }
  /** Forget a post that was read and what was said in it. Notes stay. */
  | { readonly type: 'forgetPost'; readonly post: string }
  /** Forget all posts read and what was said in them. Notes stay. */
  | { readonly type: 'forgetRecord' }
  /** The notes written on these posts, and those about these people on any post; without the bin. */
  | {
      readonly type: 'notesOfPage';
      readonly posts: readonly PostReference[];
      readonly personKeys: readonly string[];
    }
  /** Write a new note. A draft that is sent twice is written once. */
  | { readonly type: 'addNote'; readonly draft: NoteDraft }
  /** Change a note; `base` is what it held before, null where that is not known (see NoteStore.update). */
  | {
      readonly type: 'updateNote';
      readonly id: string;
      readonly change: NoteChange;
      readonly base: NoteContent | null;
      /** Which id a note gets that keeps this text beside another's: one of the sender's, so that sending it twice makes one. */
      readonly copyId?: string;
    }
  /** Put a note into the bin. */
  | { readonly type: 'removeNote'; readonly id: string }
  /** Take a note out of the bin. */
  | { readonly type: 'restoreNote'; readonly id: string }
  /** Undo the last change of a note, or redo what was undone last; of all notes for null. */
  | { readonly type: 'walkLog'; readonly direction: UndoDirection; readonly note: string | null }
  /** What could be undone and redone next, of a note or of all. */
  | { readonly type: 'noteHistory'; readonly note: string | null }
  /** Every tag that a note has. */
  | { readonly type: 'knownTags' }
  /** Erase notes in the bin for good. */
  | { readonly type: 'purgeNotes'; readonly ids: readonly string[] }
  /** Merge notes that come from a file or another machine with those that are here. */
  | ({ readonly type: 'importNotes'; readonly id?: string; readonly name: string } & NoteSet)
  /** Undo the last import. */
  | { readonly type: 'undoImport' }
  /** Keep what was typed and not saved. */
  | { readonly type: 'keepUnsaved'; readonly text: UnsavedText }
  /** Forget an unsaved text, since it was saved or emptied. */
  | { readonly type: 'forgetUnsaved'; readonly key: string }
  /** What was typed on these posts and not saved. */
  | { readonly type: 'unsavedOfPage'; readonly postKeys: readonly string[] }
  /** Show the place a note is about: in a tab that has the post open, else in a new one. */
  | { readonly type: 'openNote'; readonly id: string }
  /** What surfaces on a page show, in a language that the browser does not give. */
  | { readonly type: 'pageTexts'; readonly language: Language }
  /** Asked by a page when it has loaded: is there a place it was opened to show? */
  | { readonly type: 'takePlaceToShow' }
  /** Read another blog from now on; the browser must have allowed its host. */
  | { readonly type: 'readBlog'; readonly host: string }
  /** Read a blog no longer, and give the browser's leave for its host back. */
  | { readonly type: 'forgetBlog'; readonly host: string }
  /** Read the older posts of a blog that is read, or stop doing so. */
  | { readonly type: 'readArchive'; readonly blog: string; readonly wish: ArchiveWish };

/** What the reader wants done with a blog's archive: see the methods of ArchiveReader (lib/archive/reader.ts). */
export type ArchiveWish =
  | { readonly kind: 'survey'; readonly range: DayRange }
  | { readonly kind: 'begin' | 'pause' | 'resume' | 'stop' | 'retry' };

/** An analysis with the palette index of each person's colour by {@link Analysis.people} key. */
export interface AnalysedPost {
  readonly analysis: Analysis;
  readonly colours: Readonly<Record<string, number>>;
}

/** A place in a post that a page is asked to scroll to; `place` is null for the post as a whole. */
export interface PlaceToShow {
  readonly postKey: string;
  readonly place: TextPlace | null;
}

/** What the background answers to each request. */
export interface BackgroundAnswers {
  analyse: AnalysedPost;
  saidBefore: RecordedBefore;
  openSaid: null;
  forgetPost: null;
  forgetRecord: null;
  notesOfPage: readonly Note[];
  addNote: Note;
  updateNote: NoteUpdated;
  removeNote: Note;
  restoreNote: Note;
  walkLog: Undone | null;
  noteHistory: NoteHistory;
  knownTags: readonly string[];
  purgeNotes: number;
  importNotes: LastImport;
  undoImport: LastImport | null;
  keepUnsaved: null;
  forgetUnsaved: null;
  unsavedOfPage: readonly UnsavedText[];
  openNote: null;
  pageTexts: Texts;
  takePlaceToShow: PlaceToShow | null;
  readBlog: null;
  forgetBlog: null;
  readArchive: null;
}

/** What extension pages and the background ask of a page's content script. */
export type PageRequest =
  | { readonly type: 'describePage' }
  | ({ readonly type: 'showPlace' } & PlaceToShow)
  /** Scroll to where a post first names a person, and open their card with the keyboard's focus. */
  | { readonly type: 'showPerson'; readonly postKey: string; readonly personKey: string }
  /** Let the marks of one speaker of a post stand out and the others fade; null lets all be seen again. */
  | { readonly type: 'showSpeaker'; readonly postKey: string; readonly speaker: SpeakerKey | null }
  /** Scroll to what a speaker of a post says next, or said before. */
  | {
      readonly type: 'stepSpeaker';
      readonly postKey: string;
      readonly speaker: SpeakerKey;
      readonly direction: StepDirection;
    }
  /** Tie a note of a post to what is selected in it. */
  | { readonly type: 'attachNote'; readonly id: string }
  /** The reader pressed one of the browser's keys for us while the page was in front. */
  | { readonly type: 'runCommand'; readonly command: PageCommand }
  /** The reader chose an item of the context menu: a note on what is selected, or the card of the mark that was clicked. */
  | { readonly type: 'runMenuItem'; readonly item: MenuItem }
  /** Notes were written somewhere: read them anew. */
  | { readonly type: 'notesChanged' }
  /** Blogs were forgotten: pages of other hosts than these fall silent. */
  | { readonly type: 'blogsRead'; readonly hosts: readonly string[] };

/** The items that we add to the browser's context menu. */
export type MenuItem = 'note-on-selection' | 'open-card';

/** One person's share of a post. */
export interface SpeakerShare extends Share {
  readonly person: PersonReference;
  /** Index into the palette of speaker colours. */
  readonly colour: number;
}

/** One post of a page, as the popup shows it. */
export interface PostDescription {
  readonly reference: PostReference;
  /** `ready` once its marks are painted; `failed` where the analysis could not be had. */
  readonly state: 'waiting' | 'ready' | 'failed';
  /** Everybody who is named, who says most first. */
  readonly people: readonly SpeakerShare[];
  /** What sources without a name say. */
  readonly unnamed: Said;
  /** What speakers that could not be told say. */
  readonly unknown: Said;
  /** The ids of the notes on the post whose words are not found in it. */
  readonly lostNotes: readonly string[];
  /** The one speaker whose marks stand out; null where all do. */
  readonly shownSpeaker: SpeakerKey | null;
  /** Where the last step through what somebody says came to; null before the first. */
  readonly step: SpeakerStep | null;
}

/** A page's posts, the one most in view first. */
export interface PageDescription {
  readonly posts: readonly PostDescription[];
}

/** What a content script answers to each request. */
export interface PageAnswers {
  describePage: PageDescription;
  /** False where the post or the words are not on the page. */
  showPlace: boolean;
  /** False where the post does not name the person. */
  showPerson: boolean;
  /** False where nothing is selected in a post. */
  attachNote: boolean;
  runCommand: null;
  runMenuItem: null;
  /** False where the post has no mark of the speaker. */
  showSpeaker: boolean;
  /** Null where the post has no mark of the speaker. */
  stepSpeaker: SpeakerStep | null;
  notesChanged: null;
  blogsRead: null;
}

/** Why a request failed, in a form that crosses between contexts and that surfaces can put into the reader's words. */
export interface Failure {
  /** A stable code: a StorageError's, or `badRequest`, `notAllowed`, `noSelection`, `analysisFailed`, `internal`. */
  readonly code: string;
  /** For the developer; in English. */
  readonly message: string;
}

/** How an answer travels: thrown errors do not survive messaging alike in both browsers. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** The BroadcastChannel on which the background tells the extension's own pages that notes changed. */
export const NOTES_CHANNEL = 'hatsugenroku-notes';

/** The BroadcastChannel on which the background tells the extension's own pages how the reading of an archive goes. */
export const ARCHIVE_CHANNEL = 'hatsugenroku-archive';

/** What goes over {@link ARCHIVE_CHANNEL}; the state is null where the reading was forgotten. */
export interface ArchiveNews {
  readonly blog: string;
  readonly state: ArchiveState | null;
}

/** The BroadcastChannel on which the background tells the extension's own pages that what is recorded changed. */
export const RECORD_CHANNEL = 'hatsugenroku-record';

/** What is told on {@link RECORD_CHANNEL}: the keys of the posts that were recorded or forgotten; null where all were forgotten. */
export interface RecordChange {
  readonly posts: readonly string[] | null;
}
