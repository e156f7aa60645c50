/** Keeps the content scripts that are registered with the browser in line with the blogs that are read. */

import { patternOf } from './read-blogs.ts';

/** As scripting.registerContentScripts takes it and scripting.getRegisteredContentScripts gives it. */
export interface Registration {
  readonly id: string;
  readonly matches?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

/** What is to be done. A script whose files changed is taken out and put in again. */
export interface RegistrationChanges {
  readonly remove: readonly string[];
  readonly add: readonly { readonly id: string; readonly matches: string[]; readonly js: string[] }[];
}

/**
 * Compares what is registered with what should be: one script a blog.
 *
 * @param hosts of the blogs that are to be read and that the manifest's content script does not cover.
 * @param files of the manifest's content script.
 */
export function registrationChanges(
  registered: readonly Registration[],
  hosts: readonly string[],
  files: readonly string[],
): RegistrationChanges {
  const wanted = new Map<string, { readonly matches: string[]; readonly js: string[] }>(
    hosts.map((host) => [`blog:${host}`, { matches: [patternOf(host)], js: [...files] }]),
  );
  const isRight = ({ id, matches = [], js = [] }: Registration) => {
    const script = wanted.get(id);
    return script !== undefined && sameList(script.matches, matches) && sameFiles(script.js, js);
  };
  const right = new Set(registered.filter(isRight).map(({ id }) => id));
  return {
    remove: registered.map(({ id }) => id).filter((id) => !right.has(id)),
    add: [...wanted].filter(([id]) => !right.has(id)).map(([id, script]) => ({ id, ...script })),
  };
}

/** Browsers give paths back with or without a slash at the beginning. */
function sameFiles(a: readonly string[], b: readonly string[]): boolean {
  const plain = (file: string) => file.replace(/^\//, '');
  return sameList(a.map(plain), b.map(plain));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
