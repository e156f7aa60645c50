import { D1021_HOST } from './hosts.ts';

/** The hosts under which one blog answers, by the host that stands for all of them. d1021 is the only blog known to have several. */
const CANONICAL_HOSTS: Readonly<Record<string, string>> = {
  'd1021.hatenadiary.jp': D1021_HOST,
  'd1021.hatenablog.com': D1021_HOST,
};

/** Permalinks are looked up by key, so a key must not grow without bound with a hostile address. */
const LONGEST_KEY = 500;

/**
 * The key under which a post is known: host and path, the same over http and https, under all of a blog's hosts, with
 * any query and fragment (`d1021.hatenadiary.com/entry/2026/01/15/120000`). Only a fragment that names an entry counts:
 * on an index whose entries have no address of their own it is all that tells them apart.
 *
 * @throws {TypeError} when `permalink` is no absolute http or https address.
 */
export function postKey(permalink: string): string {
  const url = new URL(permalink);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TypeError(`no web address: ${permalink}`);
  const entry = /^#entry-\d+$/.test(url.hash) ? url.hash : '';
  return `${blogKey(url)}${readablePath(url.pathname)}`.slice(0, LONGEST_KEY) + entry;
}

/** The host that stands for a blog under all its hosts. */
export function blogKey(address: URL): string {
  return CANONICAL_HOSTS[address.hostname] ?? address.hostname;
}

/** All hosts under which a blog answers, the one that stands for it first. */
export function hostsOf(blog: string): string[] {
  return [blog, ...Object.keys(CANONICAL_HOSTS).filter((host) => CANONICAL_HOSTS[host] === blog)];
}

/** The blog that a post is on, from the post's key. */
export function blogOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** A path in one spelling: `%e6%97%a5` and `%E6%97%A5` are one post, and so are `/entry/x` and `/entry/x/`. */
function readablePath(path: string): string {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  try {
    return decodeURI(trimmed);
  } catch {
    // A stray % is no percent-encoding; the address still names the post.
    return trimmed;
  }
}
