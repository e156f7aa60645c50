import type { NoteTarget } from '../model.ts';

/** What a note is about, as an export for reading shows it: words of the post with who says them, or a person. */
export type Subject =
  | { readonly kind: 'quotation'; readonly text: string; readonly speaker: string | null }
  | { readonly kind: 'person'; readonly name: string; readonly office: string };

/** The subject of a note; null for one on the post as a whole, which the heading over it already names. */
export function subjectOf(target: NoteTarget): Subject | null {
  switch (target.kind) {
    case 'quote':
      return { kind: 'quotation', text: target.place.quote.exact, speaker: target.speaker };
    case 'stretch':
      return { kind: 'quotation', text: target.place.quote.exact, speaker: null };
    case 'person': {
      const { name, affiliation, title } = target.person;
      return { kind: 'person', name, office: `${affiliation ?? ''}${title ?? ''}` };
    }
    case 'post':
      return null;
  }
}
