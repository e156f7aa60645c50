import { RECORD_CHANNEL, type RecordChange } from '../../lib/messages/protocol.ts';

/** Tells the extension's own pages which posts were recorded or forgotten; see RecordChange. */
export function tellOfRecord(posts: RecordChange['posts']): void {
  const channel = new BroadcastChannel(RECORD_CHANNEL);
  channel.postMessage({ posts } satisfies RecordChange);
  channel.close();
}
