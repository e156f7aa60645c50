import { v5 as uuidFromName } from 'uuid';
import { postKey } from '../../post/permalink.ts';
import type { Note, NoteTarget, PostReference, TextPlace } from '../model.ts';
import { normaliseTags } from '../tags.ts';

/** Namespace of the ids of notes that come from elsewhere (RFC 9562, section 5.5): random and fixed. */
const FOREIGN = 'c2f0a6a4-6d0b-4e0f-8a43-1c9b7d5e6f12';

/** What other programs' annotations have that a note needs. */
export interface ForeignNote {
  /** Names the annotation where it comes from: the same in every file of that program. */
  readonly name: string;
  readonly body: string;
  readonly tags: readonly string[];
  /** A web address. */
  readonly address: string;
  /** Empty where the file does not tell. */
  readonly title: string;
  /** Null for the page as a whole. */
  readonly place: TextPlace | null;
  /** Times as the file gives them. */
  readonly created: unknown;
  readonly modified: unknown;
}

/**
 * A note from another program. Its id follows from the annotation's, and its version from the time of its last change:
 * the same annotation comes in once, one that was changed since takes the place of the note, and a note that was changed
 * here meanwhile is kept beside it.
 *
 * @param now stands in where the file gives no time, ISO 8601.
 */
export function noteFrom(foreign: ForeignNote, now: string): Note {
  const { name, body, tags, place, address, title } = foreign;
  const changed = timeOf(foreign.modified) ?? timeOf(foreign.created);
  const created = timeOf(foreign.created) ?? changed ?? now;
  const post: PostReference = { key: postKey(address), permalink: address, title, date: null };
  const target: NoteTarget = place ? { kind: 'stretch', post, place } : { kind: 'post', post };
  return {
    // A half of a surrogate pair, which JSON can hold, has no form in UTF-8.
    id: uuidFromName(name.toWellFormed(), FOREIGN),
    body,
    tags: normaliseTags(tags),
    colour: null,
    target,
    created,
    modified: changed ?? created,
    deleted: null,
    version: { imported: Math.max(1, changed === null ? 1 : Date.parse(changed)) },
  };
}

/** The words of a place; `start` is where they begin in a text that may be another than ours, a hint at most. */
export function placeFrom(exact: string, prefix: unknown, suffix: unknown, start: unknown): TextPlace {
  const from = typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 0;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: textOr(prefix), suffix: textOr(suffix) },
    position: { type: 'TextPositionSelector', start: from, end: from + exact.length },
  };
}

/** The address without a text fragment (`#:~:text=`), which names a place and no page; null where it is none of the web. */
export function webAddress(address: unknown): string | null {
  if (typeof address !== 'string' || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  return address.replace(/#?:~:.*$/su, '');
}

/** The first words of a text, in one line. */
export function excerptOf(text: unknown): string {
  const line = textOr(text).replace(/\s+/gu, ' ').trim();
  const start = [...line.slice(0, 120)].slice(0, 60).join('');
  return start === line ? line : `${start}…`;
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A time as notes have it; null where it is none. */
function timeOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const time = new Date(value);
  // The form of a note allows four digits of a year.
  return Number.isNaN(time.getTime()) || time.getTime() < 0 || time.getUTCFullYear() > 9999
    ? null
    : time.toISOString();
}
