import type { Span } from '../types.ts';
import { isKanji, isKatakana, isLatin } from './characters.ts';
import { Role, WORDS } from './lexicon.ts';
import { noteStarting } from './notes.ts';
import { type Reading, tokenAt, tokenStarting } from './reading.ts';

/** A title with all that belongs to it: 元ロシア外務省報道官, 首相兼外相, 国家経済会議(NEC)委員長. */
export interface Title extends Span {
  /** Whether it is, or one of its titles is, a public office. */
  readonly official: boolean;
  /** Where the country or body ends that it begins with (米|国務長官); its start where there is none. */
  readonly coreStart: number;
}

/** The titles of a text by where they start and by where they end. */
export interface Titles {
  /** The longest title that starts at a position. */
  startingAt(at: number): Title | undefined;
  /** The longest title, or role that is told only before a name (側近), that ends at a position. */
  endingAt(at: number): Title | undefined;
}

const TITLE = Role.officialTitle | Role.otherTitle;
const ROLE = Role.officialRole | Role.otherRole;
const OFFICIAL = Role.officialTitle | Role.officialRole;
const AFFILIATION = Role.country | Role.countrySign | Role.body;
const PART = TITLE | Role.titlePart | Role.country | Role.countrySign | Role.body;

/** For every position the end of the longest chain that starts there, or 0, whether it is official, and its core. */
interface Chains {
  readonly end: Int32Array;
  readonly official: Uint8Array;
  readonly coreStart: Int32Array;
}

/**
 * Finds every title. A title is made of parts (元, 米, 国務) and ends in a word that is a title itself (長官), perhaps with
 * a tail (代行) or a second title joined to it (兼外相).
 */
export function findTitles(reading: Reading): Titles {
  const titles = chainsOf(reading, TITLE);
  const withRoles = chainsOf(reading, TITLE | ROLE);
  const startByEnd = new Int32Array(reading.text.length + 1).fill(-1);
  for (let at = reading.text.length - 1; at >= 0; at--) {
    const end = withRoles.end[at]!;
    if (end > 0) startByEnd[end] = at;
  }
  return {
    startingAt(at) {
      return titleAt(titles, at);
    },
    endingAt(at) {
      const start = startByEnd[at] ?? -1;
      return start < 0 ? undefined : titleAt(withRoles, start);
    },
  };
}

function titleAt(chains: Chains, at: number): Title | undefined {
  const end = chains.end[at];
  if (end === undefined || end === 0) return undefined;
  return { start: at, end, official: chains.official[at] === 1, coreStart: chains.coreStart[at]! };
}

/** Runs from the end of the text to its start, so that what a part is followed by is known when the part is met. */
function chainsOf(reading: Reading, closing: number): Chains {
  const { text } = reading;
  const end = new Int32Array(text.length + 1);
  const official = new Uint8Array(text.length + 1);
  const coreStart = new Int32Array(text.length + 1);
  const offer = (at: number, chainEnd: number, isOfficial: number, core: number): void => {
    if (chainEnd < end[at]!) return;
    end[at] = chainEnd;
    official[at] = isOfficial;
    coreStart[at] = core;
  };
  for (let at = text.length - 1; at >= 0; at--) {
    if (isLatin(text, at) && isLatin(text, at - 1)) continue;
    WORDS.match(text, at, (wordEnd, roles) => {
      if ((roles & closing) !== 0 && closesTitle(reading, at, wordEnd)) {
        const isOfficial = (roles & OFFICIAL) !== 0 ? 1 : 0;
        const tail = WORDS.longest(text, wordEnd, Role.titleTail);
        const last = tail > 0 ? tail : wordEnd;
        const joint = WORDS.longest(text, last, Role.titleJoint);
        if (joint > 0 && end[joint]! > 0) offer(at, end[joint]!, isOfficial | official[joint]!, at);
        else offer(at, last, isOfficial, at);
      }
      if ((roles & PART) !== 0) {
        const next = afterPart(text, wordEnd);
        const twoSigns = (roles & Role.countrySign) !== 0 && isCountrySign(text, next);
        const core = (roles & AFFILIATION) !== 0 ? wordEnd : at;
        if (end[next]! > 0 && !twoSigns) offer(at, end[next]!, official[next]! | speaksForBody(roles), core);
      }
    });
  }
  return { end, official, coreStart };
}

/** Whether a country stands there by its sign alone: two of them make a group (日米) or a surname (中西), not a title. */
function isCountrySign(text: string, at: number): boolean {
  return (
    (WORDS.rolesOf(text[at] ?? '') & Role.countrySign) !== 0 && WORDS.longest(text, at, Role.country) < 0
  );
}

/** Whoever has a title or a role in a public body is official: ハマス幹部, 自民党関係者. */
function speaksForBody(roles: number): number {
  return (roles & (Role.body | Role.publicBody)) !== 0 ? 1 : 0;
}

/** Where a title goes on after one of its parts: past a middle dot (外務・安全保障) or a note in parentheses. */
function afterPart(text: string, at: number): number {
  if (text[at] === '・') return at + 1;
  return noteStarting(text, at)?.end ?? at;
}

/** Whether a title's word really ends there: 大統領 is none in 大統領府, 師 none in 師団. */
function closesTitle(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  if (isPartOfInstitution(reading, end)) return false;
  if (isKatakana(text, end - 1) && isKatakana(text, end)) return false;
  const last = tokenAt(reading, end - 1);
  if (last?.known && last.end > end && last.start < end) return false;
  if (end - start > 1) return true;
  const token = tokenStarting(reading, start);
  return token !== undefined && token.end === end && !isKanji(text, end);
}

/** Whether a word follows that makes an institution of a title; a single kanji only as a word (委員|会, not 首相|会談). */
function isPartOfInstitution(reading: Reading, at: number): boolean {
  const end = WORDS.longest(reading.text, at, Role.notTitleBefore);
  return end - at > 1 || (end > 0 && tokenStarting(reading, at)?.end === end);
}
