import type { Analysis, Person, Quote, Statement } from '../analysis/types.ts';
import { speakerOf } from './speaker-key.ts';

/** How much somebody says in a post. Characters are UTF-16 units. */
export interface Said {
  readonly quotes: number;
  readonly statements: number;
  /** What is inside the brackets of the quotes. */
  readonly quoteCharacters: number;
  readonly statementCharacters: number;
}

/** The share of who says nothing. */
export const NOTHING_SAID: Said = { quotes: 0, statements: 0, quoteCharacters: 0, statementCharacters: 0 };

/** How much one person says in a post, and how often they are named. */
export interface Share extends Said {
  readonly mentions: number;
}

/** Everybody's share of a post. */
export interface Shares {
  /** All people who are named, who says most first; among equals in order of first mention. */
  readonly people: readonly { readonly person: Person; readonly share: Share }[];
  /** What sources without a name say together. */
  readonly unnamed: Said;
  /** What speakers that could not be told say together. */
  readonly unknown: Said;
}

/** What is inside the brackets of quotes, and in statements, together; in UTF-16 units. */
export function charactersOf({ quoteCharacters, statementCharacters }: Said): number {
  return quoteCharacters + statementCharacters;
}

type Counts = { -readonly [K in keyof Share]: Share[K] };

/** Counts who says how much in an analysed post. */
export function sharesOf(analysis: Analysis): Shares {
  const counts = new Map(analysis.people.map((person) => [person.id, none()]));
  const [unnamed, unknown] = [none(), none()];
  const shareOf = ({ speaker, attribution }: Quote | Statement): Counts => {
    const named = speaker && 'person' in speaker && counts.get(speaker.person);
    return named || (speakerOf(null, attribution) === 'unknown' ? unknown : unnamed);
  };

  for (const mention of analysis.mentions) {
    const share = counts.get(mention.person);
    if (share) share.mentions++;
  }
  for (const quote of analysis.quotes) {
    const share = shareOf(quote);
    share.quotes++;
    share.quoteCharacters += quote.end - quote.start - '「」'.length;
  }
  for (const statement of analysis.statements) {
    const share = shareOf(statement);
    share.statements++;
    share.statementCharacters += statement.end - statement.start;
  }
  const people = analysis.people
    .map((person) => ({ person, share: counts.get(person.id) ?? none() }))
    .sort((a, b) => charactersOf(b.share) - charactersOf(a.share));
  return { people, unnamed: saidIn(unnamed), unknown: saidIn(unknown) };
}

function none(): Counts {
  return { mentions: 0, ...NOTHING_SAID };
}

function saidIn({ quotes, statements, quoteCharacters, statementCharacters }: Counts): Said {
  return { quotes, statements, quoteCharacters, statementCharacters };
}
