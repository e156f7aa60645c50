import type { Analysis } from '../../lib/analysis/types.ts';
import { assignColours } from '../../lib/marks/palette.ts';
import { sharesOf } from '../../lib/speakers/shares.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

declare module '../../lib/storage/database.ts' {
  interface DatabaseSchema {
    colours: { key: string; value: StoredColour };
  }
}

/** The colour that a person was given, so that it is the same in every post. */
interface StoredColour {
  /** Person.key of the analysis. */
  readonly person: string;
  /** Index into the palette of speakers. */
  readonly colour: number;
}

/**
 * The palette index of everybody in a post by key. A person's first colour is remembered and is theirs on every post.
 *
 * @param isTraceless whether newcomers are given a colour for this page alone.
 */
export async function coloursFor(
  analysis: Analysis,
  openDatabase: OpenDatabase,
  isTraceless = false,
): Promise<Readonly<Record<string, number>>> {
  const keys = sharesOf(analysis).people.map(({ person }) => person.key);
  try {
    return await rememberColours(keys, openDatabase, isTraceless);
  } catch (error) {
    // Without the database (private window, full disk) people still get colours, for this page alone.
    console.warn('The colours of speakers could not be remembered.', error);
    return assignColours(keys, new Map());
  }
}

async function rememberColours(
  keys: readonly string[],
  openDatabase: OpenDatabase,
  isTraceless: boolean,
): Promise<Record<string, number>> {
  const database = await openDatabase();
  // One transaction from reading to writing: two pages that open together must not give two colours to one person.
  const transaction = database.transaction('colours', 'readwrite');
  const stored = await transaction.store.getAll();
  const remembered = new Map(stored.map(({ person, colour }) => [person, colour]));
  const colours = assignColours(keys, remembered);
  for (const [person, colour] of Object.entries(colours))
    if (!isTraceless && !remembered.has(person)) await transaction.store.put({ person, colour });
  await transaction.done;
  return colours;
}
