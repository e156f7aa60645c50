import { browser } from 'wxt/browser';
import type {
  Answer,
  BackgroundAnswers,
  BackgroundRequest,
  Failure,
  PageAnswers,
  PageRequest,
} from './protocol.ts';
import { REPEATABLE } from './repeatable.ts';

/** A request that was answered with a failure, or that nobody answered (`code` `unreachable`). */
export class RequestError extends Error implements Failure {
  override readonly name = 'RequestError';
  readonly code: string;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
  }
}

/** How long to wait, in ms, before a request is sent again that a background which went away has left unanswered. */
const PAUSES = [50, 300, 1_500];

/**
 * Asks the background and waits for its answer. A browser may stop the background at any moment and starts it with the next
 * message: what can be asked twice (REPEATABLE) then is, so that its surface need not know.
 *
 * @throws {RequestError} with the background's failure, or with code `unreachable` when the extension was updated or
 *   removed under this page, or the background did not answer.
 */
export async function askBackground<R extends BackgroundRequest>(
  request: R,
): Promise<BackgroundAnswers[R['type']]> {
  const pauses = REPEATABLE[request.type] ? PAUSES : [];
  for (const pause of pauses) {
    try {
      return await unwrap(() => browser.runtime.sendMessage(request));
    } catch (error) {
      const isUnheard = error instanceof RequestError && error.code === 'unreachable';
      if (!isUnheard || isCutOff()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return unwrap(() => browser.runtime.sendMessage(request));
}

/** Whether the extension was updated or removed under this page: then nobody will answer any more. */
function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Asks the content script of a tab and waits for its answer.
 *
 * @throws {RequestError} with code `unreachable` when the tab has no content script of ours.
 */
export function askPage<R extends PageRequest>(tabId: number, request: R): Promise<PageAnswers[R['type']]> {
  return unwrap(() => browser.tabs.sendMessage(tabId, request));
}

async function unwrap<T>(send: () => Promise<unknown>): Promise<T> {
  let answer: Answer<T> | undefined;
  try {
    answer = (await send()) as Answer<T> | undefined;
  } catch (cause) {
    throw new RequestError({ code: 'unreachable', message: String(cause) }, { cause });
  }
  if (answer === undefined) throw new RequestError({ code: 'unreachable', message: 'nobody answered' });
  if (!answer.ok) throw new RequestError(answer.failure);
  return answer.value;
}
