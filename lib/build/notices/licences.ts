/** Licences that ask for no more than that their notices go along. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/** Packages whose licence asks for more, and why they may be shipped all the same. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  // The Mozilla Public License asks for the source of its own files alone: this one is shipped as it was published, and the notice says where its source is.
  ['webextension-polyfill', 'MPL-2.0'],
]);

/**
 * Refuses code that may not simply be shipped in a program under the MIT licence.
 *
 * @throws {Error} for a licence that is not known to be permissive, or an expression of several.
 */
export function checkLicence(name: string, licence: string): void {
  if (PERMISSIVE.has(licence) || EXCEPTIONS.get(name) === licence) return;
  throw new Error(
    `${name} has the licence ${licence || 'that it does not name'}, which is not known to be permissive: see lib/build/notices/licences.ts`,
  );
}
