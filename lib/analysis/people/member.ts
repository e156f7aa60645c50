import { affiliationOf, countryIn } from './affiliations.ts';
import type { Finding } from './finding.ts';
import { Role, WORDS } from './lexicon.ts';
import { type NameForm, nameForm } from './name-forms.ts';
import { noteStarting } from './notes.ts';
import type { Reading } from './reading.ts';

/** A finding with all that tells whom it means. */
export interface Member {
  readonly finding: Finding;
  readonly form: NameForm;
  /** The title without its country, or null. */
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly country: string | null;
  /** Another form of the name in a note right after it (キム・ジョンウン for 金正恩), or null. */
  readonly alias: NameForm | null;
  /** Whether a word of kinship stands before, so that the person named before is another one. */
  readonly isKin: boolean;
  /** The place in the order of the text. */
  readonly order: number;
}

/** Reads off a finding what tells whom it means. */
export function memberOf(reading: Reading, finding: Finding, order: number): Member {
  const affiliation = affiliationOf(reading, finding);
  return {
    finding,
    form: nameForm(reading, finding.name),
    title:
      finding.title === null
        ? null
        : reading.text.slice(finding.title.coreStart, finding.title.end).replace(/^・/, ''),
    affiliation: affiliation === null ? null : reading.text.slice(affiliation.start, affiliation.end),
    country: countryIn(reading, affiliation),
    alias: aliasOf(reading, finding),
    isKin: followsKinship(reading.text, finding.name.start),
    order,
  };
}

/** The name in a note right after a name, in katakana or kanji: a reading or a second spelling. */
function aliasOf(reading: Reading, finding: Finding): NameForm | null {
  const note = noteStarting(reading.text, finding.name.end);
  if (note === null) return null;
  const { content } = note;
  return ALIAS.test(reading.text.slice(content.start, content.end)) ? nameForm(reading, content) : null;
}

const ALIAS = /^(?:[ァ-ヺー]+(?:[・＝ 　][ァ-ヺー]+)+|[一-鿿]{2,4})$/;

/** Whether a word of kinship stands right before a name: 娘サラ, 妹、与正. */
function followsKinship(text: string, start: number): boolean {
  const end = KIN_JOINTS.has(text[start - 1] ?? '') ? start - 1 : start;
  for (let length = 1; length <= LONGEST_KIN; length++) {
    if ((WORDS.rolesOf(text.slice(Math.max(0, end - length), end)) & Role.kin) !== 0) return true;
  }
  return false;
}

const KIN_JOINTS = new Set(['の', '、', '・']);
const LONGEST_KIN = 3;
