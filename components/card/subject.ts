import type { Attribution, Identity } from '../../lib/analysis/types.ts';
import type { Note, NoteTarget } from '../../lib/notes/model.ts';

/** Something a person says in the post, as a line of their card. Offsets into the post's text. */
export interface SaidItem {
  readonly start: number;
  readonly end: number;
  readonly kind: 'speech' | 'fragment' | 'statement';
  readonly text: string;
  readonly attribution: Attribution;
}

/** A person as the card heads it. */
export interface PersonHeading {
  readonly name: string;
  /** Affiliation and title as the post gives them (米国務長官); null where it gives none. */
  readonly office: string | null;
  /** What the built-in list of officials tells; null for those who are not on it. */
  readonly identity: Identity | null;
  /** CSS colour of the person's marks. */
  readonly colour: string;
}

/** The card of a name. */
export interface PersonSubject {
  readonly kind: 'person';
  /** Person.key of the analysis. */
  readonly key: string;
  readonly heading: PersonHeading;
  readonly mentions: number;
  readonly said: readonly SaidItem[];
}

/** The card of a quote, a statement, or a stretch that the reader selected. */
export interface PassageSubject {
  readonly kind: 'passage';
  readonly passage: 'speech' | 'fragment' | 'statement' | 'stretch';
  readonly text: string;
  /** Null for a stretch, and where no named person says it. */
  readonly speaker: PersonHeading | null;
  /** The words that stand for a source without a name (イラン軍の報道官); null elsewhere. */
  readonly unnamedSource: string | null;
  /** Null for a stretch. */
  readonly attribution: Attribution | null;
}

/** The card of a post as a whole. */
export interface PostSubject {
  readonly kind: 'post';
  readonly title: string;
}

/** All that a card shows. */
export interface CardContent {
  /** Another id is another card: what was typed into one must not turn up in the next. */
  readonly id: string;
  readonly subject: PersonSubject | PassageSubject | PostSubject;
  readonly notes: readonly Note[];
  /** The notes on the post whose words are not found in it. */
  readonly lost: readonly Note[];
  /** What a new note is tied to. */
  readonly target: NoteTarget;
  /** Under this key the unsaved text of a new note is kept. */
  readonly unsavedKey: string;
}
