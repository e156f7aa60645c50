import type { PageRequest } from './protocol.ts';

const PAGE_REQUESTS: ReadonlySet<unknown> = new Set<PageRequest['type']>([
  'showPerson',
  'describePage',
  'showPlace',
  'showSpeaker',
  'stepSpeaker',
  'attachNote',
  'runCommand',
  'runMenuItem',
  'notesChanged',
  'blogsRead',
]);

/**
 * Whether something that reached a content script is a request of ours. Only the extension's own contexts can send to
 * a content script, and the compiler has checked what they send; this tells our messages from other traffic, and spares
 * every page the weight of the schemas.
 */
export function isPageRequest(message: unknown): message is PageRequest {
  return (
    typeof message === 'object' && message !== null && 'type' in message && PAGE_REQUESTS.has(message.type)
  );
}
