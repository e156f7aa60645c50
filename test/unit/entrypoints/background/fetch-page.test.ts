import { describe, expect, it, vi } from 'vitest';
import { fetchArchive } from '../../../../entrypoints/background/fetch-page.ts';
import type { ArchiveRequest } from '../../../../lib/archive/requests.ts';

const LIST: ArchiveRequest = { kind: 'list', page: 1, address: 'https://news.example/archive' };
const ROBOTS: ArchiveRequest = { kind: 'robots', address: 'https://news.example/robots.txt' };
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const never = new AbortController().signal;

const answerTo = (request: ArchiveRequest, response: Response) =>
  fetchArchive(request, never, async () => response);

describe('fetchArchive', () => {
  it('asks as a stranger and follows nothing', async () => {
    const fetchPage = vi.fn(async (..._: Parameters<typeof fetch>) => new Response('', { headers: HTML }));
    await fetchArchive(LIST, never, fetchPage);
    expect(fetchPage).toHaveBeenCalledExactlyOnceWith(
      LIST.address,
      expect.objectContaining({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' }),
    );
  });

  it('gives a page with what its header says to programs', async () => {
    const response = new Response('<p>本文</p>', { headers: { ...HTML, 'x-robots-tag': 'noindex' } });
    expect(await answerTo(LIST, response)).toEqual({
      kind: 'page',
      body: '<p>本文</p>',
      robotsTag: 'noindex',
    });
  });

  it('reads the encoding that the header names', async () => {
    const eucJp = new Uint8Array([0xc0, 0xee]);
    const response = new Response(eucJp, { headers: { 'content-type': 'text/html; charset="EUC-JP"' } });
    expect(await answerTo(LIST, response)).toMatchObject({ body: '川' });
    const unknown = new Response('川', { headers: { 'content-type': 'text/html; charset=x-none' } });
    expect(await answerTo(LIST, unknown)).toMatchObject({ body: '川' });
  });

  it('tells a status, with what the server asks for', async () => {
    const response = new Response('', { status: 503, headers: { 'retry-after': '7' } });
    expect(await answerTo(LIST, response)).toEqual({ kind: 'status', status: 503, retryAfter: '7' });
  });

  it('tells a redirect', async () => {
    const response = new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } });
    expect(await answerTo(LIST, response)).toEqual({ kind: 'redirected' });
  });

  it('takes no file for a page, but any for robots.txt', async () => {
    const pdf = () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } });
    expect(await answerTo(LIST, pdf())).toEqual({ kind: 'unfit', reason: 'notHtml' });
    expect(await answerTo(ROBOTS, pdf())).toMatchObject({ kind: 'page' });
  });

  it('stops where a page does not end, and reads the beginning of such a robots.txt', async () => {
    let isCancelled = false;
    const endless = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(32)),
          cancel: () => {
            isCancelled = true;
          },
        }),
        { headers: HTML },
      );
    expect(await answerTo(LIST, endless())).toEqual({ kind: 'unfit', reason: 'tooLarge' });
    expect(isCancelled).toBe(true);
    expect(await answerTo(ROBOTS, endless())).toMatchObject({ kind: 'page' });
  });

  it('never rejects', async () => {
    const fails = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchArchive(LIST, never, fails)).toEqual({ kind: 'unreachable' });
    const breaksOff = new ReadableStream({ start: (controller) => controller.error(new Error('broken')) });
    expect(await answerTo(LIST, new Response(breaksOff, { headers: HTML }))).toEqual({ kind: 'unreachable' });
  });
});
