import { browser } from 'wxt/browser';
import type {
  Answer,
  BackgroundAnswers,
  BackgroundRequest,
  Failure,
  PageAnswers,
  PageRequest,
} from './protocol.ts';

/** A request that was answered with a failure, or that nobody answered (`code` `unreachable`). */
export class RequestError extends Error implements Failure {
  override readonly name = 'RequestError';
  readonly code: string;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
  }
}

/**
 * Asks the background and waits for its answer.
 *
 * @throws {RequestError} with the background's failure, or with code `unreachable` when the extension was updated or
 *   removed under this page, or the background did not answer.
 */
export function askBackground<R extends BackgroundRequest>(
  request: R,
): Promise<BackgroundAnswers[R['type']]> {
  return unwrap(() => browser.runtime.sendMessage(request));
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
