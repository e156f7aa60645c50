const SEPARATORS = /[・＝=゠\s‐‑-]+/u;
const ALL_SEPARATORS = new RegExp(SEPARATORS.source, 'gu');

/** The sounds of ヴ as the news writes them with バ行. */
const V_SOUNDS: readonly (readonly [string, string])[] = [
  ['ヴァ', 'バ'],
  ['ヴィ', 'ビ'],
  ['ヴェ', 'ベ'],
  ['ヴォ', 'ボ'],
  ['ヴ', 'ブ'],
];

/** A name as a key for comparing: one width, lower case, without separators and spaces, ヴ as in the news. */
export function spellingKey(name: string): string {
  let key = name.normalize('NFKC').replace(ALL_SEPARATORS, '').toLowerCase();
  if (!key.includes('ヴ')) return key;
  for (const [v, b] of V_SOUNDS) key = key.replaceAll(v, b);
  return key;
}

/** The parts of a name between its separators. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFKC')
    .split(SEPARATORS)
    .filter((part) => part !== '');
}

/** A foreign name without the initials inside it: ジョー・R・バイデン is ジョー・バイデン. */
export function withoutInitials(name: string): string {
  return nameParts(name)
    .filter((part) => !/^[A-Z]\.?$/u.test(part))
    .join('・');
}

/** Whether a key is written in katakana alone. */
export function isKatakanaKey(key: string): boolean {
  return /^[ァ-ヺー]+$/u.test(key);
}
