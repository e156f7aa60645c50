import * as v from 'valibot';
import { NoteDraftSchema, UnsavedTextSchema } from '../notes/schema.ts';
import type { BackgroundRequest } from './protocol.ts';

/** The longest text that is analysed, in UTF-16 units: many times the longest post, and still done in seconds. */
const LONGEST_TEXT = 1_000_000;

/** More keys than any page has; a request beyond is a mistake or an attack. */
const MOST_KEYS = 5_000;

const LONGEST_DATE = 40;
const Keys = v.pipe(v.array(v.string()), v.maxLength(MOST_KEYS));
const NoteId = v.pipe(v.string(), v.uuid());

/** The form of every request to the background. */
export const BackgroundRequestSchema: v.GenericSchema<unknown, BackgroundRequest> = v.variant('type', [
  v.object({
    type: v.literal('analyse'),
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    date: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_DATE))),
  }),
  v.object({ type: v.literal('notesOfPage'), postKeys: Keys, personKeys: Keys }),
  v.object({ type: v.literal('addNote'), draft: NoteDraftSchema }),
  v.object({ type: v.literal('updateNote'), id: NoteId, body: v.string() }),
  v.object({ type: v.literal('removeNote'), id: NoteId }),
  v.object({ type: v.literal('restoreNote'), id: NoteId }),
  v.object({ type: v.literal('keepUnsaved'), text: UnsavedTextSchema }),
  v.object({ type: v.literal('forgetUnsaved'), key: v.string() }),
  v.object({ type: v.literal('unsavedOfPage'), postKeys: Keys }),
  v.object({ type: v.literal('openNote'), id: NoteId }),
  v.object({ type: v.literal('takePlaceToShow') }),
]);
