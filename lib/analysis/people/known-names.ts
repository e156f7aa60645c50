import type { Span } from '../types.ts';
import type { Finding } from './finding.ts';
import { COMMON_WORD_SURNAMES } from './lexicon.ts';
import { nameForm } from './name-forms.ts';
import { isGivenName, type Reading, tokenStarting } from './reading.ts';
import { WordTrie } from './word-trie.ts';

/** How a kanji form may be used: a full name anywhere, a surname only as a word of its own. */
export const KanjiForm = { full: 1, surname: 2 } as const;

/** The names that are sure somewhere in a text, in all the forms under which they may stand alone. */
export interface KnownNames {
  readonly katakana: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  /** Forms in kanji, each as a {@link KanjiForm}. */
  readonly kanji: WordTrie;
}

/** How long a given name must be to stand for a person alone: shorter ones are parts of too much else. */
const SHORTEST_GIVEN_NAME = 3;
const ORDINAL = /[0-9０-９一二三四五六七八九十]{1,3}世$/;

/** Collects the forms of all findings: whole names, surnames, and foreign given names. */
export function knownNames(reading: Reading, findings: readonly Finding[]): KnownNames {
  const katakana = new Set<string>();
  const latin = new Set<string>();
  const kanji = new WordTrie();
  for (const { name } of findings) {
    const whole = reading.text.slice(name.start, name.end);
    const form = nameForm(reading, name);
    if (form.script === 'kanji') {
      const surname = whole.slice(0, form.surname.length);
      if (whole.length > 2) kanji.add(whole, KanjiForm.full);
      else if (!COMMON_WORD_SURNAMES.has(whole)) kanji.add(whole, KanjiForm.surname);
      if (surname.length > 1 || !hasJapaneseGivenName(reading, name, surname))
        kanji.add(surname, KanjiForm.surname);
      continue;
    }
    const forms = form.script === 'latin' ? latin : katakana;
    forms.add(whole);
    forms.add(whole.replace(ORDINAL, ''));
    if (form.parts.length > 1) {
      forms.add(whole.slice(whole.lastIndexOf('・') + 1));
      forms.add(form.parts[form.parts.length - 1]!);
      if (form.parts[0]!.length >= SHORTEST_GIVEN_NAME) forms.add(form.parts[0]!);
    }
  }
  return { katakana, latin, kanji };
}

/** Whether the given name is one that IPADIC knows. Of such people a single kanji is not used bare: 林芳正 is not 林. */
function hasJapaneseGivenName(reading: Reading, name: Span, surname: string): boolean {
  if (name.end - name.start === surname.length) return true;
  const given = tokenStarting(reading, name.start + surname.length);
  return given !== undefined && given.end === name.end && isGivenName(given);
}
