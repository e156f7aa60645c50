import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { generate } from 'selfsigned';
import { archivePage, entryPage, indexPage, type Theme } from '../fixtures/hatena-page.ts';
import {
  OTHER_BLOG_HOSTS,
  OTHER_SITE_HOST,
  OTHER_SITES,
  otherBlogAboutPage,
  otherBlogIndexPage,
  otherBlogPage,
} from '../fixtures/other-blogs.ts';
import { POSTS, SAMPLE_POST } from '../fixtures/posts.ts';

/** The hosts the blog answers under: the local server stands in for each of them. */
export const BLOG_HOSTS = ['d1021.hatenadiary.com', 'd1021.hatenadiary.jp', 'd1021.hatenablog.com'] as const;

/** Every host that the local server stands in for. */
export const SERVED_HOSTS: readonly string[] = [...BLOG_HOSTS, ...OTHER_BLOG_HOSTS, OTHER_SITE_HOST];

/** The pages of other blogs and sites, by host and path. */
const OTHER_PAGES: ReadonlyMap<string, string> = new Map([
  ...OTHER_BLOG_HOSTS.flatMap((host) => {
    const origin = `https://${host}`;
    return [
      [`${host}/`, otherBlogIndexPage(POSTS, origin)],
      [`${host}/about`, otherBlogAboutPage(origin)],
      [`${host}/moved`, OTHER_SITES['a WordPress blog']],
      [`${host}${SAMPLE_POST.path}`, otherBlogPage(SAMPLE_POST, origin)],
    ] as const;
  }),
  [`${OTHER_SITE_HOST}/`, OTHER_SITES['a WordPress blog']],
]);

/** An answer that a test gives itself. */
export interface Reply {
  readonly body: string;
  /** 200 where it is left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as the server saw it. */
export interface SeenRequest {
  readonly host: string;
  /** With what is asked behind it: `/archive?page=2`. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
}

/** A blog on this machine, to be reached under the real blog's addresses by a browser that maps its hosts here. */
export interface BlogServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Serves one more page; replaces what stood at the path. The page is made anew for each request. */
  serve(path: string, page: (theme: Theme) => string): void;
  /** Answers a path, with what is asked behind it, in a way of the test's own; null leaves it to the pages that there are. */
  reply(path: string, reply: () => Reply | null): void;
  /** All requests so far, in order. */
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/**
 * Starts a server of the fixture blog over http and https, with a certificate made for this run. Every page takes
 * `?theme=dark`.
 */
export async function startBlogServer(): Promise<BlogServer> {
  const pages = new Map<string, (theme: Theme) => string>([
    ['/', (theme) => indexPage(POSTS, theme)],
    ['/archive', (theme) => archivePage(POSTS, theme)],
    ...POSTS.map((post) => [post.path, (theme: Theme) => entryPage(post, theme)] as const),
  ]);
  const replies = new Map<string, () => Reply | null>();
  const seen: SeenRequest[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { url: path = '/', headers } = request;
    seen.push({ host: hostOf(request), path, at: Date.now(), headers });
    const reply = replies.get(path)?.();
    if (reply) {
      const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
      response.writeHead(reply.status ?? 200, { ...type, ...reply.headers }).end(reply.body);
      return;
    }
    respond(pages, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  };
  const altNames = SERVED_HOSTS.map((value) => ({ type: 2, value }) as const);
  const pems = await generate([{ name: 'commonName', value: BLOG_HOSTS[0] }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const http = createHttpServer(answer);
  const https = createHttpsServer({ key: pems.private, cert: pems.cert }, answer);
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  return {
    httpPort,
    httpsPort,
    serve: (path, page) => void pages.set(path, page),
    reply: (path, reply) => void replies.set(path, reply),
    seen,
    close: async () => {
      http.closeAllConnections();
      https.closeAllConnections();
      await Promise.all([close(http), close(https)]);
    },
  };
}

async function respond(
  pages: ReadonlyMap<string, (theme: Theme) => string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const theme: Theme = url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
  const host = hostOf(request);
  const isOther = SERVED_HOSTS.includes(host) && !BLOG_HOSTS.some((own) => own === host);
  const other = OTHER_PAGES.get(host + url.pathname);
  const page = isOther ? other && (() => other) : pages.get(url.pathname);
  const style = /^\/-\/blog_style\/(light|dark)\.css$/.exec(url.pathname);
  if (page) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(page(theme));
  } else if (style) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
    response.end(await readFile(new URL(`../fixtures/theme/${style[1]}.css`, import.meta.url)));
  } else {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return headers.host?.replace(/:\d+$/, '') ?? '';
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
