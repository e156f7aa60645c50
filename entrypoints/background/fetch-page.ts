import { LONGEST_REQUEST } from '../../lib/archive/pace.ts';
import type { ArchiveAnswer, ArchiveRequest } from '../../lib/archive/requests.ts';
import { LONGEST_ROBOTS } from '../../lib/archive/site-rules.ts';

/** Pages beyond are no blog's. In bytes. */
const LONGEST_PAGE = 8_000_000;

/**
 * Sends one request as somebody who is not known to the blog: without cookies, without saying where from, past the cache. A
 * redirect is not followed, since it may lead to another site. Never rejects.
 *
 * @param fetchPage the browser's `fetch`; tests give their own.
 */
export async function fetchArchive(
  { kind, address }: ArchiveRequest,
  signal: AbortSignal,
  fetchPage: typeof fetch = (...args) => fetch(...args),
): Promise<ArchiveAnswer> {
  try {
    const response = await fetchPage(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: kind === 'robots' ? 'text/plain' : 'text/html,application/xhtml+xml' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_REQUEST)]),
    });
    const { headers, status } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
      return await leave(response, { kind: 'redirected' });
    if (!response.ok)
      return await leave(response, { kind: 'status', status, retryAfter: headers.get('retry-after') });
    const type = headers.get('content-type') ?? '';
    if (kind !== 'robots' && !/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type))
      return await leave(response, { kind: 'unfit', reason: 'notHtml' });
    const { text, isWhole } = await readText(
      response,
      type,
      kind === 'robots' ? LONGEST_ROBOTS : LONGEST_PAGE,
    );
    if (!isWhole && kind !== 'robots') return { kind: 'unfit', reason: 'tooLarge' };
    return { kind: 'page', body: text, robotsTag: headers.get('x-robots-tag') };
  } catch {
    // Browsers do not tell a missing network from a missing server or from an answer that broke off.
    return { kind: 'unreachable' };
  }
}

/** What is not read is not to be sent either. */
async function leave(response: Response, answer: ArchiveAnswer): Promise<ArchiveAnswer> {
  await response.body?.cancel();
  return answer;
}

async function readText(
  response: Response,
  type: string,
  limit: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const decoder = decoderOf(type);
  const reader = response.body?.getReader();
  const parts: string[] = [];
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    parts.push(decoder.decode(value, { stream: true }));
    if (size > limit) {
      await reader.cancel();
      return { text: parts.join(''), isWhole: false };
    }
  }
  return { text: parts.join('') + decoder.decode(), isWhole: true };
}

/** Hatena Blog writes UTF-8; who says otherwise is believed where browsers know the encoding. */
function decoderOf(type: string): TextDecoder {
  const label = /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
