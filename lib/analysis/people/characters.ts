/** Which script a character belongs to, by UTF-16 unit: names in the news lie in the basic plane. */

/** A kanji, or 々 and 〆, which stand among kanji in names. */
export function isKanji(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3006
  );
}

/** A katakana letter or the long-vowel sign ー; not the middle dot. */
export function isKatakana(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30fe);
}

/** A hiragana letter. */
export function isHiragana(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3041 && code <= 0x3096;
}

/** A letter of the Latin script, with or without diacritics, of normal or full width. */
export function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** A space between the parts of a name, of normal or full width. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x3000;
}
