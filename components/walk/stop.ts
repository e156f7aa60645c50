import type { Attribution, Identity } from '../../lib/analysis/types.ts';
import type { MarkKind } from '../../lib/marks/marks.ts';

/** What a reader who goes by keyboard is told of the mark they have come to. */
export interface Stop {
  readonly kind: MarkKind;
  /** Where the walk began anew to come here: at the page's beginning or at its end; null where it did not. */
  readonly wrapped: 'toStart' | 'toEnd' | null;
  /** Who is named or speaks; null for a note, and where no named person says it. */
  readonly person: StopPerson | null;
  /** The words that stand for a source without a name; null elsewhere. */
  readonly unnamedSource: string | null;
  /** Null for a name and a note. */
  readonly attribution: Attribution | null;
  /** The marked words; only their beginning is told. */
  readonly text: string;
}

/** Who is named or speaks, and how much of the post is theirs. */
interface StopPerson {
  readonly name: string;
  /** Affiliation and title as the post gives them; null where it gives none. */
  readonly office: string | null;
  readonly identity: Identity | null;
  /** CSS colour of the person's marks. */
  readonly colour: string;
  /** How many quotes and statements of the person the post has. */
  readonly quotes: number;
  readonly statements: number;
}
