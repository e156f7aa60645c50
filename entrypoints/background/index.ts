import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Answer, Failure } from '../../lib/messages/protocol.ts';
import { RequestError } from '../../lib/messages/send.ts';
import { BackgroundRequestSchema } from '../../lib/messages/validation.ts';
import { createNoteExchange } from '../../lib/notes/exchange/exchange.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { createUnsavedTexts } from '../../lib/notes/unsaved-texts.ts';
import { createRecordStore } from '../../lib/record/store.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { StorageError } from '../../lib/storage/errors.ts';
import { createAnalyser } from './analyser.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { loadAnalysisFiles, type ReadFile } from './analysis-files.ts';
import { answer, type Services } from './answers.ts';
import { createArchiveKeeper } from './archive-keeper.ts';
import { type BackupKeeper, createBackupKeeper } from './backup-keeper.ts';
import { keepBin } from './bin-keeper.ts';
import { createBlogKeeper } from './blog-keeper.ts';
import { listenToCommands } from './commands.ts';
import { offerContextMenu } from './context-menu.ts';
import { speakInBackground } from './language.ts';
import { createRecorder } from './recorder.ts';
import { identifySender, type Sender } from './senders.ts';
import { tellOfChange } from './tell-of-change.ts';
import { tellOfRecord } from './tell-of-record.ts';
import { createUnsavedKeeper, type UnsavedKeeper } from './unsaved-keeper.ts';
import { welcomeReader } from './welcome.ts';

/** Set at build time from the analysis's code, lexicons and weights (wxt.config.ts). */
declare const __ANALYSIS_FINGERPRINT__: string;

/** What the background has besides what it answers with. */
interface BackgroundServices extends Services {
  readonly backups: BackupKeeper;
  readonly unsavedKeeper: UnsavedKeeper;
}

export default defineBackground(() => {
  listenToCommands();
  welcomeReader();
  const speaking = speakInBackground(() => renewMenu());
  const renewMenu = offerContextMenu(speaking);
  const openDatabase = createDatabaseOpener();
  const blogs = createBlogKeeper();
  blogs.start();
  const record = createRecordStore(openDatabase, tellOfRecord);
  const notes = createNoteStore(openDatabase);
  keepBin(notes);
  const analyser = createAnalyser(
    createAnalysisCache(openDatabase),
    () => loadAnalysisFiles(readFile),
    __ANALYSIS_FINGERPRINT__,
  );
  const archive = createArchiveKeeper(openDatabase, analyser, __ANALYSIS_FINGERPRINT__);
  archive.start();
  const unsaved = createUnsavedTexts(openDatabase);
  const backups = createBackupKeeper(openDatabase, speaking);
  const unsavedKeeper = createUnsavedKeeper({
    unsaved,
    notes,
    onSaved: (note) => backups.afterChange([tellOfChange(note).id]),
  });
  unsavedKeeper.start();
  const services: BackgroundServices = {
    openDatabase,
    blogs,
    archive,
    analyser,
    notes,
    exchange: createNoteExchange(openDatabase),
    backups,
    unsaved,
    unsavedKeeper,
    record,
    recorder: createRecorder(record, __ANALYSIS_FINGERPRINT__),
  };

  const own = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message, messageSender): Promise<Answer<unknown>> | undefined => {
    const sender = identifySender(messageSender, own);
    return sender ? answerSafely(message, sender, services) : undefined;
  });
});

const readFile: ReadFile = async (name) => {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  if (!response.ok) throw new Error(`${name} could not be read: HTTP status ${response.status}`);
  return response.arrayBuffer();
};

/** Checks a message, has it answered, and puts whatever goes wrong into a form that reaches the sender. */
async function answerSafely(
  message: unknown,
  sender: Sender,
  services: BackgroundServices,
): Promise<Answer<unknown>> {
  const request = v.safeParse(BackgroundRequestSchema, message);
  if (!request.success)
    return { ok: false, failure: { code: 'badRequest', message: v.summarize(request.issues) } };
  try {
    const value = await answer(request.output, sender, services);
    services.backups.afterAnswer(request.output, value);
    if (request.output.type === 'keepUnsaved') services.unsavedKeeper.kept(request.output.text.key);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: failureOf(error, request.output.type) };
  }
}

function failureOf(error: unknown, requestType: string): Failure {
  if (error instanceof StorageError || error instanceof RequestError)
    return { code: error.code, message: error.message };
  console.error(`The request ${requestType} failed.`, error);
  return { code: requestType === 'analyse' ? 'analysisFailed' : 'internal', message: String(error) };
}
