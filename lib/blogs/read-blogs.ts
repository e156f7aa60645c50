/**
 * Which blogs are read: d1021, and those that the reader asked for and the browser allows. A blog stands for its host,
 * over http and https. What the browser allows is told by match patterns.
 * https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */

import { D1021_MATCHES } from '../post/hosts.ts';

/** What is known of the reader's wishes and the browser's leave. */
export interface Leave {
  /** The match patterns of all hosts that the browser allows (permissions.getAll). */
  readonly origins: readonly string[];
  /** The hosts that the reader asked for. */
  readonly asked: readonly string[];
}

/** The one pattern that allows a blog's host over http and https, and no other host. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

const BUILT_IN_HOSTS: ReadonlySet<string> = new Set(D1021_MATCHES.map((pattern) => hostOf(pattern) ?? ''));

/** Whether a host is d1021's, which is read without being asked for. */
export function isBuiltIn(host: string): boolean {
  return BUILT_IN_HOSTS.has(host);
}

/**
 * The hosts of other blogs that are to be read, sorted. A host that is allowed by name was asked for, since the
 * extension asks for hosts for nothing else. One that is allowed only because the reader allowed many or all sites in
 * the browser's own settings is read only when it was asked for.
 */
export function otherBlogs({ origins, asked }: Leave): string[] {
  const named = origins.flatMap((pattern) => hostOf(pattern) ?? []);
  const hosts = new Set([...named, ...asked.filter((host) => isAllowed(host, origins))]);
  return [...hosts].filter((host) => !isBuiltIn(host)).sort();
}

/** Whether the pages of a host are read. */
export function isRead(host: string, leave: Leave): boolean {
  return isBuiltIn(host) ? isAllowed(host, leave.origins) : otherBlogs(leave).includes(host);
}

/** Whether one of the patterns allows a host over http or https. */
export function isAllowed(host: string, origins: readonly string[]): boolean {
  return origins.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const allowed = webHostOf(pattern);
    if (allowed === null) return false;
    if (allowed === '*' || allowed === host) return true;
    if (!allowed.startsWith('*.')) return false;
    return host === allowed.slice(2) || host.endsWith(allowed.slice(1));
  });
}

/** The host of a pattern that names one host; null for one that allows several, or none of the web's. */
export function hostOf(pattern: string): string | null {
  const host = webHostOf(pattern);
  return host === null || host.includes('*') ? null : host;
}

/** What a pattern for the web says of the host, wildcards and all. */
function webHostOf(pattern: string): string | null {
  const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
  return host?.replace(/(?<!\[[^\]]*):(\d+|\*)$/, '') ?? null;
}
