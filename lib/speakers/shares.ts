import type { Analysis, Person, Quote, Statement } from '../analysis/types.ts';

/** How much one person says in a post. `characters` counts their quotes without brackets and their statements, in UTF-16 units. */
export interface Share {
  readonly mentions: number;
  readonly quotes: number;
  readonly statements: number;
  readonly characters: number;
}

/** Everybody's share of a post. */
export interface Shares {
  /** All people who are named, who says most first; among equals in order of first mention. */
  readonly people: readonly { readonly person: Person; readonly share: Share }[];
  /** What sources without a name, and speakers that could not be told, say together. */
  readonly others: Share;
}

/** Counts who says how much in an analysed post. */
export function sharesOf(analysis: Analysis): Shares {
  const counts = new Map(analysis.people.map((person) => [person.id, none()]));
  const others = none();
  for (const mention of analysis.mentions) {
    const share = counts.get(mention.person);
    if (share) share.mentions++;
  }
  const shareOf = ({ speaker }: Quote | Statement) =>
    (speaker && 'person' in speaker && counts.get(speaker.person)) || others;
  for (const quote of analysis.quotes) {
    const share = shareOf(quote);
    share.quotes++;
    share.characters += quote.end - quote.start - '「」'.length;
  }
  for (const statement of analysis.statements) {
    const share = shareOf(statement);
    share.statements++;
    share.characters += statement.end - statement.start;
  }
  const people = analysis.people
    .map((person) => ({ person, share: counts.get(person.id) ?? none() }))
    .sort((a, b) => b.share.characters - a.share.characters);
  return { people, others };
}

function none(): { -readonly [K in keyof Share]: Share[K] } {
  return { mentions: 0, quotes: 0, statements: 0, characters: 0 };
}
