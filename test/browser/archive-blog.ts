/** The blog's archive on the local server, and what the extension has recorded of it. */

import { type ArchivedPost, archivedPostPage, archiveListPage } from '../fixtures/archive-blog.ts';
import { BLOG_ORIGIN } from '../fixtures/posts.ts';
import type { View } from './driver.ts';
import type { BlogServer, Reply, SeenRequest } from './server.ts';

/** What the server answers to a path instead of the page; null leaves it to the page. */
export type Mood = (path: string) => Reply | null;

/** Serves an archive of these posts, newest first, under every host, with links to one, and a robots.txt that allows everything. */
export function serveArchive(
  server: BlogServer,
  posts: readonly ArchivedPost[],
  perPage: number,
  mood: Mood = () => null,
  origin = BLOG_ORIGIN,
): void {
  const reply = (path: string, page: () => Reply) => server.reply(path, () => mood(path) ?? page());
  reply('/robots.txt', () => ({
    body: 'User-agent: *\nDisallow: /api/\n',
    headers: { 'content-type': 'text/plain' },
  }));
  const lists = Math.ceil(posts.length / perPage);
  for (let list = 1; list <= lists + 1; list++) {
    const shown = posts.slice((list - 1) * perPage, list * perPage);
    const body = archiveListPage(origin, shown, list < lists ? list + 1 : null);
    reply(list === 1 ? '/archive' : `/archive?page=${list}`, () => ({ body }));
  }
  for (const post of posts) reply(post.path, () => ({ body: archivedPostPage(origin, post) }));
}

/** The requests for posts that came since a number of requests. */
export function postRequests(seen: readonly SeenRequest[], since: number): string[] {
  return seen.slice(since).flatMap(({ path }) => (path.startsWith('/entry/') ? [path] : []));
}

/** A post as it is recorded. */
export interface RecordedPost {
  readonly key: string;
  readonly hash: string;
  readonly quotes: number;
}

/** All posts that are recorded, asked of the extension's database from one of its pages. */
export async function recordedPosts(extensionPage: View): Promise<readonly RecordedPost[]> {
  return await extensionPage.evaluate(readPosts);
}

/** Runs in the extension's page: must stand alone. */
async function readPosts(): Promise<RecordedPost[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('hatsugenroku'));
  const posts = await settled(database.transaction('posts').objectStore('posts').getAll());
  database.close();
  return posts.map(({ key, hash, quotes }: RecordedPost) => ({ key, hash, quotes }));
}
