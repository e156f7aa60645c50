/** A text cut before each hashtag and, where white space ends one, after it: `会談#水#外相` is `会談`, `#水`, `#外相`. */
export function hashtagParts(text: string): readonly string[] {
  return text.split(/((?:#|＃)[^#＃\s]+)/u).filter((part) => part !== '');
}
