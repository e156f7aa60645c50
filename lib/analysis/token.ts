import type { Span } from './types.ts';

/**
 * One morpheme as IPADIC tells it. Span in UTF-16 units of the text that was tokenised.
 *
 * The part of speech is IPADIC's, in Japanese: `pos` 名詞, `detail1` 固有名詞, `detail2` 人名, `detail3` 姓; `*` where
 * IPADIC gives none.
 */
export interface Token extends Span {
  readonly surface: string;
  readonly pos: string;
  readonly detail1: string;
  readonly detail2: string;
  readonly detail3: string;
  /** IPADIC's conjugation type (五段・サ行), or `*`. */
  readonly conjugationType: string;
  /** IPADIC's conjugation form (連用形), or `*`. */
  readonly conjugationForm: string;
  /** The dictionary form (述べる for 述べ); the surface itself where the word is unknown or does not conjugate. */
  readonly base: string;
  /** False where the word is not in the dictionary and was guessed from its characters. */
  readonly known: boolean;
}

/** Cuts a text into morphemes that cover it without gap or overlap. */
export interface Tokenizer {
  /** Never throws; time linear in the length of `text`. */
  tokenize(text: string): Token[];
}
