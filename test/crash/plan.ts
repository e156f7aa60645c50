import type { BackgroundRequest } from '../../lib/messages/protocol.ts';
import type { NoteContent, NoteTarget } from '../../lib/notes/model.ts';
import type { Random } from '../fixtures/random.ts';

/** One write that a surface asks for, and how the note must stand once it is stored. */
export interface PlannedWrite {
  readonly request: Extract<BackgroundRequest, { type: 'addNote' | 'updateNote' | 'removeNote' }>;
  readonly id: string;
  readonly content: NoteContent;
  readonly isBinned: boolean;
}

/** The longest text of a note, in UTF-16 units. */
const LONGEST = 3_000;

/**
 * Writes for one surface to make, one after the other: new notes, many changes to them, and now and then one goes into the
 * bin. Text, tags and colour of each are made from its number alone, so that a note that holds parts of two writes is told
 * from one that holds a whole one.
 *
 * @param name tells the surface's notes from all others.
 */
export function planWrites(count: number, name: string, target: NoteTarget, random: Random): PlannedWrite[] {
  const open: { readonly id: string; content: NoteContent }[] = [];
  return Array.from({ length: count }, (_, step): PlannedWrite => {
    const content = contentOf(`${name}-${step}`, step, random);
    const chance = random.below(100);
    const index = random.below(Math.max(1, open.length));
    const note = open[index];
    if (!note || (open.length < 6 && chance < 20)) {
      const id = uuidFrom(random);
      open.push({ id, content });
      return {
        request: { type: 'addNote', draft: { id, target, ...content } },
        id,
        content,
        isBinned: false,
      };
    }
    const { id, content: base } = note;
    if (open.length > 3 && chance > 96) {
      open.splice(index, 1);
      return { request: { type: 'removeNote', id }, id, content: base, isBinned: true };
    }
    note.content = content;
    return {
      request: { type: 'updateNote', id, change: content, base },
      id,
      content,
      isBinned: false,
    };
  });
}

function contentOf(mark: string, step: number, random: Random): NoteContent {
  const length = Math.ceil(LONGEST ** (random.below(1_000) / 1_000));
  const body = `${mark} ${'発言を書き留める。\n'.repeat(Math.ceil(length / 10))} end of ${mark}`;
  return { body, tags: [mark], colour: step % 6 };
}

function uuidFrom(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
