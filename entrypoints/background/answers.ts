import type { BackgroundAnswers, BackgroundRequest } from '../../lib/messages/protocol.ts';
import { RequestError } from '../../lib/messages/send.ts';
import type { NoteExchange } from '../../lib/notes/exchange/exchange.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import type { NoteStore } from '../../lib/notes/store.ts';
import type { UnsavedTexts } from '../../lib/notes/unsaved-texts.ts';
import { PAGE_MESSAGE_KEYS } from '../../lib/page-message-keys.ts';
import type { RecordStore } from '../../lib/record/store.ts';
import { loadTexts } from '../../lib/settings/load-texts.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { StorageError } from '../../lib/storage/errors.ts';
import { mayAsk } from './access.ts';
import type { Analyser } from './analyser.ts';
import type { ArchiveKeeper } from './archive-keeper.ts';
import type { BlogKeeper } from './blog-keeper.ts';
import { openNote, openPlace, takePlaceToShow } from './places-to-show.ts';
import type { Recorder } from './recorder.ts';
import { mayRecord, maySee, mayTouch, mayWrite, type Sender } from './senders.ts';
import { coloursFor } from './speaker-colours.ts';
import { tellOfChange } from './tell-of-change.ts';

/** What the background answers with. */
export interface Services {
  readonly analyser: Analyser;
  readonly notes: NoteStore;
  readonly exchange: NoteExchange;
  readonly unsaved: UnsavedTexts;
  readonly record: RecordStore;
  readonly recorder: Recorder;
  readonly openDatabase: OpenDatabase;
  readonly blogs: BlogKeeper;
  readonly archive: ArchiveKeeper;
}

/**
 * Does what a valid request asks.
 *
 * @throws {StorageError} what the note store throws.
 * @throws {RequestError} `notAllowed` where the sender may not ask this.
 */
export async function answer(
  request: BackgroundRequest,
  sender: Sender,
  { analyser, notes, exchange, unsaved, record, recorder, openDatabase, blogs, archive }: Services,
): Promise<BackgroundAnswers[BackgroundRequest['type']]> {
  if (!mayAsk(sender, request.type)) throw notAllowed(request);
  switch (request.type) {
    case 'analyse': {
      const { text, post, reading } = request;
      const isTraceless = sender.kind === 'page' && sender.isPrivate;
      const analysis = await analyser(text, post.date, isTraceless ? 'withoutTraces' : 'cached');
      const colours = await coloursFor(analysis, openDatabase, isTraceless);
      // Not waited for: the reader sees the marks first.
      if (mayRecord(sender, post)) void recorder.record(post, reading, analysis);
      return { analysis, colours };
    }
    case 'saidBefore': {
      if (sender.kind !== 'page') throw notAllowed(request);
      const { person, exceptPost, after } = request;
      const said = await record.saidBefore({ person, exceptPost, after, blog: sender.blog });
      return { ...said, failed: recorder.failed };
    }
    case 'openSaid': {
      if (!maySee(sender, request.post)) throw notAllowed(request);
      const found = await record.find(request.post, request.person, request.start);
      if (!found) throw new StorageError('notFound', `Nothing of this is recorded of ${request.post}.`);
      await openPlace(found.post, found.place);
      return null;
    }
    case 'forgetPost':
      await record.forgetPost(request.post);
      return null;
    case 'forgetRecord':
      // Else a reading under way would go on filling what was forgotten.
      await archive.forget();
      await record.forget();
      return null;
    case 'notesOfPage':
      return notesOfPage(request.posts, request.personKeys, sender, notes);
    case 'addNote':
      if (!mayWrite(sender, request.draft.target)) throw notAllowed(request);
      return tellOfChange(await saved(await notes.add(request.draft), unsaved));
    case 'updateNote': {
      await requireTouchable(request, sender, notes);
      if (request.change.target && !mayWrite(sender, request.change.target)) throw notAllowed(request);
      const updated = await notes.update(request.id, request.change, request.base, request.copyId);
      await saved({ ...(updated.copy ?? updated.note), id: request.id }, unsaved);
      return tellOfChange(updated);
    }
    case 'removeNote':
      await requireTouchable(request, sender, notes);
      return tellOfChange(await notes.remove(request.id));
    case 'restoreNote':
      await requireTouchable(request, sender, notes);
      return tellOfChange(await notes.restore(request.id));
    case 'walkLog': {
      await requireMayWalk(request, sender, notes);
      const undone = await notes.walk(request.direction, request.note);
      return undone && tellOfChange(undone);
    }
    case 'noteHistory':
      await requireMayWalk(request, sender, notes);
      return notes.history(request.note);
    case 'knownTags':
      return notes.tags(sender.kind === 'page' ? sender.blog : undefined);
    case 'purgeNotes':
      return tellOfChange(await notes.purge(request.ids));
    case 'importNotes':
      return tellOfChange(await exchange.import(request, request.name, request.id));
    case 'undoImport': {
      const undone = await exchange.undo();
      return undone && tellOfChange(undone);
    }
    case 'keepUnsaved':
      if (!mayWrite(sender, request.text.target)) throw notAllowed(request);
      if (!(await unsaved.keep(request.text, ({ target }) => mayWrite(sender, target))))
        throw notAllowed(request);
      return null;
    case 'forgetUnsaved':
      if (!(await unsaved.forget(request.key, ({ target }) => mayWrite(sender, target))))
        throw notAllowed(request);
      return null;
    case 'unsavedOfPage': {
      const texts = await unsaved.ofPosts(request.postKeys);
      return texts.filter(({ target }) => mayWrite(sender, target));
    }
    case 'openNote':
      await openNote(await existing(request.id, notes));
      return null;
    case 'pageTexts':
      return loadTexts(request.language, PAGE_MESSAGE_KEYS);
    case 'takePlaceToShow':
      if (sender.kind !== 'page') throw notAllowed(request);
      return takePlaceToShow(sender.key);
    case 'readBlog':
      await blogs.read(request.host);
      return null;
    case 'forgetBlog':
      await blogs.forget(request.host);
      return null;
    case 'readArchive':
      await archive.obey(request.blog, request.wish);
      return null;
  }
}

async function notesOfPage(
  posts: readonly PostReference[],
  personKeys: readonly string[],
  sender: Sender,
  notes: NoteStore,
): Promise<Note[]> {
  const lists = await Promise.all([
    ...posts.map((post) => notes.notesOnPost(post)),
    notes.notesOfPeople(personKeys),
  ]);
  const byId = new Map(lists.flatMap((list) => list.notes).map((note) => [note.id, note]));
  return [...byId.values()].filter((note) => mayTouch(sender, note));
}

/** The note, once the text that it was made of is kept no longer as unsaved. A failure of that does not undo that it is saved. */
async function saved(note: Note, unsaved: UnsavedTexts): Promise<Note> {
  await unsaved.forgetSaved(note).catch((error: unknown) => {
    console.error('Saved text is still kept as unsaved.', error);
  });
  return note;
}

async function requireTouchable(
  request: BackgroundRequest & { readonly id: string },
  sender: Sender,
  notes: NoteStore,
): Promise<void> {
  if (!mayTouch(sender, await existing(request.id, notes))) throw notAllowed(request);
}

/** A page may walk through the changes of a note of its own blog, and not through those of all. */
async function requireMayWalk(
  request: BackgroundRequest & { readonly note: string | null },
  sender: Sender,
  notes: NoteStore,
): Promise<void> {
  if (sender.kind === 'extension') return;
  if (request.note === null || !mayTouch(sender, await existing(request.note, notes)))
    throw notAllowed(request);
}

async function existing(id: string, notes: NoteStore): Promise<Note> {
  const note = await notes.get(id);
  if (!note) throw new StorageError('notFound', `There is no note ${id}.`);
  return note;
}

function notAllowed(request: BackgroundRequest): RequestError {
  return new RequestError({ code: 'notAllowed', message: `This sender may not ask for ${request.type}.` });
}
