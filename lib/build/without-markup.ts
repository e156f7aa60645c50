import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Where Preact writes markup into the page: `dangerouslySetInnerHTML` alone does, which no surface of ours uses. */
const MARKUP = /\.innerHTML\b/g;

/**
 * Named character references decoded by a table; the way that bundlers take for browsers has a page's parser do it, by
 * `innerHTML`.
 */
const characterReferences = fileURLToPath(
  new URL('../../node_modules/decode-named-character-reference/index.js', import.meta.url),
);

/** Replacements of modules that write markup. */
export const WITHOUT_MARKUP_ALIASES = [
  { find: /^decode-named-character-reference$/, replacement: characterReferences },
];

/**
 * Takes the one way out of Preact by which text could become markup: what would be set as HTML is set as text. So nothing
 * that ships assigns to `innerHTML`, and stores and readers need not believe that nobody uses it.
 */
export function withoutMarkup(): Plugin {
  return {
    name: 'without-markup',
    apply: 'build',
    transform(code, id) {
      if (!/\/node_modules\/preact\/dist\/preact\.m?js/.test(id)) return null;
      // A later Preact may do it elsewhere.
      if (!MARKUP.test(code)) this.error('Preact has no innerHTML here: is it elsewhere now?');
      return { code: code.replace(MARKUP, '.textContent'), map: null };
    },
  };
}
