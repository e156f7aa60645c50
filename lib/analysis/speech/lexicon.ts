import agentLists from '../../../assets/lexicon/speech/agents.json' with { type: 'json' };
import discourseLists from '../../../assets/lexicon/speech/discourse.json' with { type: 'json' };
import nounLists from '../../../assets/lexicon/speech/nouns.json' with { type: 'json' };
import phraseLists from '../../../assets/lexicon/speech/phrases.json' with { type: 'json' };
import verbLists from '../../../assets/lexicon/speech/verbs.json' with { type: 'json' };

/** Turns the word lists of a lexicon file into sets, group by group. */
function setsOf<Lists extends Record<string, unknown>>(
  lists: Lists,
): { [Group in keyof Lists]: ReadonlySet<string> } {
  const sets: Record<string, ReadonlySet<string>> = {};
  for (const [group, words] of Object.entries(lists)) {
    if (Array.isArray(words))
      sets[group] = new Set(words.filter((word): word is string => typeof word === 'string'));
  }
  return sets as { [Group in keyof Lists]: ReadonlySet<string> };
}

/** Verbs that report speech and their neighbours, by base form; see the file for what each group means. */
export const VERBS = setsOf(verbLists);
/** Nouns that carry reported speech. */
export const NOUNS = setsOf(nounLists);
/** Ends of words and compounds that tell who can speak. */
export const AGENTS = setsOf(agentLists);
/** Words that point within the text. */
export const DISCOURSE = setsOf(discourseLists);
/** Set phrases of saying, as 名詞+助詞+動詞. */
export const PHRASES: ReadonlySet<string> = new Set(phraseLists.say.map((phrase) => phrase.join('+')));

/** Whether a word ends in a member of a list; looks at the last eight characters at most. */
export function endsInOneOf(word: string, list: ReadonlySet<string>): boolean {
  for (let length = Math.min(8, word.length); length > 0; length--) {
    if (list.has(word.slice(word.length - length))) return true;
  }
  return false;
}
