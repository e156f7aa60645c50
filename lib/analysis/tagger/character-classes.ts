/** Kinds of characters, as far as the shape of a name goes. */
export const CharacterClass = {
  /** Beyond the beginning or the end of a sentence. */
  boundary: 0,
  hiragana: 1,
  katakana: 2,
  kanji: 3,
  capital: 4,
  small: 5,
  digit: 6,
  /** What joins the parts of a foreign name: ・ ＝ =. */
  joiner: 7,
  opening: 8,
  closing: 9,
  comma: 10,
  stop: 11,
  space: 12,
  other: 13,
} as const;

/** The class of every UTF-16 unit after {@link NORMAL_CODES}. */
export const CHARACTER_CLASSES = new Uint8Array(0x10000).fill(CharacterClass.other);

/** Every UTF-16 unit as features see it: Latin letters of normal width, all digits as one. */
export const NORMAL_CODES = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return narrow >= 0x30 && narrow <= 0x39 ? 0x30 : narrow;
});

function setRange(first: number, last: number, kind: number): void {
  CHARACTER_CLASSES.fill(kind, first, last + 1);
}

function setEach(characters: string, kind: number): void {
  for (const character of characters) CHARACTER_CLASSES[character.charCodeAt(0)] = kind;
}

setRange(0x3041, 0x3096, CharacterClass.hiragana);
setRange(0x309d, 0x309e, CharacterClass.hiragana);
setRange(0x30a1, 0x30fa, CharacterClass.katakana);
setRange(0x30fc, 0x30fe, CharacterClass.katakana);
setRange(0x3400, 0x4dbf, CharacterClass.kanji);
setRange(0x4e00, 0x9fff, CharacterClass.kanji);
setRange(0xf900, 0xfaff, CharacterClass.kanji);
setRange(0xd800, 0xdfff, CharacterClass.kanji);
setEach('々〆ヶヵ', CharacterClass.kanji);
setRange(0x41, 0x5a, CharacterClass.capital);
setRange(0x61, 0x7a, CharacterClass.small);
setRange(0xc0, 0xde, CharacterClass.capital);
setRange(0xdf, 0x24f, CharacterClass.small);
setEach('×÷', CharacterClass.other);
setEach('0', CharacterClass.digit);
setEach('・=゠', CharacterClass.joiner);
setEach('「『(〈《【[“‘', CharacterClass.opening);
setEach('」』)〉》】]”’', CharacterClass.closing);
setEach('、,', CharacterClass.comma);
setEach('。.!?', CharacterClass.stop);
setEach(' 　\n\t', CharacterClass.space);
