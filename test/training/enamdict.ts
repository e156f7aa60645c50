import { readFileSync } from 'node:fs';
import { NORMAL_CODES } from '../../lib/analysis/tagger/character-classes.ts';
import { hashCodes } from '../../lib/analysis/tagger/hash.ts';
import { ListedKind, listedHash, type NameList } from '../../lib/analysis/tagger/name-list.ts';

/** What ENAMDICT's codes name; any other names something else. https://www.edrdg.org/enamdict/enamdict_doc.html */
const KINDS: Readonly<Record<string, number>> = {
  s: ListedKind.surname,
  f: ListedKind.given,
  m: ListedKind.given,
  g: ListedKind.given,
  u: ListedKind.person,
  p: ListedKind.place,
  h: ListedKind.fullName,
};

/** The longest word that is listed, in UTF-16 units. */
const LONGEST = 24;

/** The words in katakana of a file of ENAMDICT (EUC-JP), a line each: `アダム [あだむ] /(m,s) Adam/`. */
export function readEnamdict(file: string): NameList {
  return listOf(new TextDecoder('euc-jp', { fatal: true }).decode(readFileSync(file)).split('\n'));
}

/** The words in katakana of lines of ENAMDICT. Parts of a full name are listed as well, the last as a surname. */
export function listOf(lines: readonly string[]): NameList {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number) => kinds.set(word, (kinds.get(word) ?? 0) | kind);
  for (const line of lines) {
    const word = line.slice(0, line.indexOf(' '));
    if (word.length > LONGEST || !/^[ァ-ヺー・＝=]+$/u.test(word)) continue;
    const named = [...line.matchAll(/\/\(([a-z,]+)\)/gu)].flatMap(([, codes = '']) => codes.split(','));
    for (const code of named) add(word, KINDS[code] ?? ListedKind.other);
    if (!named.includes('h')) continue;
    const parts = word.split(/[・＝=]/u);
    parts.forEach((part, index) => {
      if (part.length > 1 && parts.length > 1)
        add(part, index < parts.length - 1 ? ListedKind.given : ListedKind.surname);
    });
  }
  return packed(kinds);
}

/** Words whose hashes agree in what is kept of them become one. */
function packed(kinds: ReadonlyMap<string, number>): NameList {
  const byHash = new Map<number, number>();
  for (const [word, kind] of kinds) {
    const codes = Int32Array.from(word, (character) => NORMAL_CODES[character.charCodeAt(0)]!);
    const hash = listedHash(hashCodes(codes, 0, codes.length));
    byHash.set(hash, (byHash.get(hash) ?? 0) | kind);
  }
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  return {
    hashes: Int32Array.from(sorted, ([hash]) => hash),
    kinds: Uint8Array.from(sorted, ([, kind]) => kind),
  };
}
