import type { TokenizedText } from '../document.ts';
import type { Token } from '../token.ts';

/** A tokenised text in which any position leads to its token in constant time. */
export interface Reading {
  readonly text: string;
  /** All tokens of all paragraphs, in order. */
  readonly tokens: readonly Token[];
  /** For each position of the text, the index of the token that covers it, or -1 between paragraphs. */
  readonly tokenIndex: Int32Array;
}

/** Lays the tokens of all paragraphs out over the text. */
export function readingOf(document: TokenizedText): Reading {
  const tokens = document.paragraphs.flatMap((paragraph) => paragraph.tokens);
  const tokenIndex = new Int32Array(document.text.length).fill(-1);
  tokens.forEach((token, index) => {
    tokenIndex.fill(index, token.start, token.end);
  });
  return { text: document.text, tokens, tokenIndex };
}

/** The token that covers a position, if any. */
export function tokenAt(reading: Reading, at: number): Token | undefined {
  const index = reading.tokenIndex[at];
  return index === undefined || index < 0 ? undefined : reading.tokens[index];
}

/** The token that starts exactly at a position, if any. */
export function tokenStarting(reading: Reading, at: number): Token | undefined {
  const token = tokenAt(reading, at);
  return token?.start === at ? token : undefined;
}

/** The token that ends exactly at a position, if any. */
export function tokenEnding(reading: Reading, at: number): Token | undefined {
  const token = tokenAt(reading, at - 1);
  return token?.end === at ? token : undefined;
}

/** Whether IPADIC takes the token for (part of) a person's name. */
export function isPersonToken(token: Token): boolean {
  return token.detail2 === '人名';
}

/** Whether the token is a surname (岸田) by IPADIC. */
export function isSurname(token: Token): boolean {
  return token.detail2 === '人名' && token.detail3 === '姓';
}

/** Whether the token is a given name (文雄) by IPADIC. */
export function isGivenName(token: Token): boolean {
  return token.detail2 === '人名' && token.detail3 === '名';
}

/** Whether IPADIC takes the token for a place. */
export function isPlace(token: Token): boolean {
  return token.detail2 === '地域';
}

/** Whether IPADIC takes the token for an organisation. */
export function isOrganisation(token: Token): boolean {
  return token.detail2 === '組織';
}
