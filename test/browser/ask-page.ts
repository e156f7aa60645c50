import type { Answer, PageDescription } from '../../lib/messages/protocol.ts';
import type { View } from './driver.ts';

/**
 * What the extension knows of the page at an address, asked as the popup asks it.
 *
 * @param extensionPage a page of the extension, from where the content script can be reached.
 * @returns null while no tab has the address, or the content script is not there yet.
 */
export async function describePage(extensionPage: View, url: string): Promise<PageDescription | null> {
  const answer = await extensionPage.evaluate(ask, url);
  if (answer === null) return null;
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.message}`);
  return answer.value;
}

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<{ readonly id?: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<Answer<PageDescription> | undefined>;
  };
}

/** Runs in the extension's page: must stand alone. */
async function ask(url: string): Promise<Answer<PageDescription> | null> {
  const globals = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  const api = globals.browser ?? globals.chrome;
  const tab = (await api?.tabs.query({}))?.find((candidate) => candidate.url === url);
  if (!api || tab?.id === undefined) return null;
  // Rejects while nobody listens in the tab.
  return await api.tabs.sendMessage(tab.id, { type: 'describePage' }).then(
    (answer) => answer ?? null,
    () => null,
  );
}
