/**
 * What the analysis of one post's text finds: who is named, what is quoted, who said it.
 *
 * Every offset is a UTF-16 index into {@link Analysis.text}; every span is half-open.
 */

/** A half-open stretch of the analysed text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One human being, however often and under whatever forms the text names them. */
export interface Person {
  /** Unique within one analysis: `p1`, `p2`, … in order of first mention. */
  readonly id: string;
  /** The same for the same human being in every post, as far as a name tells: the built-in list's id, else the longest name. */
  readonly key: string;
  /** The longest form of the personal name found in the text, without title and honorific. */
  readonly name: string;
  /** Whether the person holds or held public office, as the text or the built-in list of officials tells. */
  readonly official: boolean;
  /** The office as the text gives it first (国務長官), or null where it gives none. */
  readonly title: string | null;
  /** The country or body the text joins to the office (米, ロシア外務省), or null. */
  readonly affiliation: string | null;
  /** What the built-in list of officials tells of the person; null for those who are not on it. */
  readonly identity: Identity | null;
}

/**
 * What in the text the identification rests on, so that no surface shows a guess as a fact.
 *
 * - `name`: the full name.
 * - `office`: the surname, with an office that its bearer on the list holds or held.
 * - `surname`: little more than the surname: it, or it with a country, fits only one on the list.
 */
export type IdentityBasis = 'name' | 'office' | 'surname';

/** A person as the built-in list of officials knows them. It describes; no name is found by it. */
export interface Identity {
  /** The full name as Japanese news writes it (アントニー・ブリンケン), whatever form of it the text has. */
  readonly name: string;
  readonly basis: IdentityBasis;
  /** The usual English form of the name. */
  readonly latin: string;
  /** How Japanese media read a kanji name; null for names in katakana. */
  readonly reading: string | null;
  /** Nationality, ISO 3166-1 alpha-2. */
  readonly country: string;
  /**
   * The office on the post's date, or the last one before; null before the first. `of` is a country code or the Japanese
   * name of an organisation.
   */
  readonly office: { readonly title: string; readonly of: string } | null;
}

/** A place in the text that names a person: the span to highlight, and the personal name inside it. */
export interface Mention extends Span {
  readonly name: Span;
  /** {@link Person.id} */
  readonly person: string;
}

/**
 * Whose words a quote or statement gives: a person who is named, or the words that stand for an unnamed or
 * collective source (イラン軍の報道官, 米当局者ら).
 */
export type Speaker = { readonly person: string } | ({ readonly text: string } & Span);

/**
 * How the speaker was found, so that no surface shows a guess as a fact.
 *
 * - `named`: a phrase in the same sentence names the speaker.
 * - `carried`: the sentence leaves its subject out, and the speaker is carried over from its surroundings.
 * - `unnamed`: the text gives a source, but no name (高官, 外務省).
 * - `unknown`: the speaker could not be told; `speaker` is null.
 */
export type Attribution = 'named' | 'carried' | 'unnamed' | 'unknown';

/** What a quote and a statement have in common. */
interface Reported extends Span {
  readonly speaker: Speaker | null;
  readonly attribution: Attribution;
  /** The reporting expression (述べた, との見方を示した, によると), or null where there is none. */
  readonly cue: Span | null;
}

/** A bracketed stretch 「…」, brackets included, that reports somebody's words. */
export interface Quote extends Reported {
  /** `speech`: a whole clause or exclamation; `fragment`: some words inside a narrator's sentence. */
  readonly kind: 'speech' | 'fragment';
}

/** Reported speech without brackets; the span covers the content up to the linking particle. */
export type Statement = Reported;

/** All that is found in one text. Mentions, quotes and statements stand in the order of their starts. */
export interface Analysis {
  readonly text: string;
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly statements: readonly Statement[];
}
