import { readFile } from 'node:fs/promises';
import type { NetworkRequest } from '../driver.ts';

/** One event of the network log; the log has many more fields and kinds. */
interface LogEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/**
 * The requests in a network log that Chromium writes with `--log-net-log`, also while it is still being written: the
 * first line holds the constants, each further line one event. The log is written by the network service itself, so it
 * misses nothing, however short-lived the context that asked.
 * https://www.chromium.org/developers/design-documents/network-stack/netlog/
 *
 * @throws where the log is none.
 */
export async function readNetworkLog(file: string): Promise<NetworkRequest[]> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
  const { constants } = JSON.parse(`${header.replace(/,\s*$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return lines.flatMap((line) => {
    const event = parseEvent(line);
    const url = event?.type === started ? event?.params?.url : undefined;
    return url ? [{ url, initiator: originOrNull(event?.params?.initiator) }] : [];
  });
}

/** Null for the line that opens the list, the line that closes it, and one that is half written. */
function parseEvent(line: string): LogEvent | null {
  if (!line.startsWith('{') || !/\},?$/.test(line)) return null;
  return JSON.parse(line.replace(/,$/, '')) as LogEvent;
}

/** The browser's own requests, and what is opened from the address bar, come from "not an origin". */
function originOrNull(initiator: string | undefined): string | null {
  return initiator !== undefined && URL.canParse(initiator) ? initiator : null;
}
