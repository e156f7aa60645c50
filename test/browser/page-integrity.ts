import { HOSTS, type View } from './driver.ts';

/** How a page stands beside what the server sent. */
export interface PageIntegrity {
  /** The serialisation of the body and all articles in it, now. */
  readonly now: string;
  /** The same of the page as the server sent it, parsed anew by the same browser. */
  readonly sent: string;
  /** The tags below `html` in order, without our own. */
  readonly topLevel: readonly string[];
  /** Attributes of `html`, `head` and `body` and the whole of `head`, now and as sent. */
  readonly frameNow: string;
  readonly frameSent: string;
}

/** Reads the page's markup and fetches it once more to compare. */
export function readIntegrity(view: View): Promise<PageIntegrity> {
  return view.evaluate(compare, Object.values(HOSTS));
}

/** Runs in the page: must stand alone. */
async function compare(ours: readonly string[]): Promise<PageIntegrity> {
  const response = await fetch(location.href);
  const sent = new DOMParser().parseFromString(await response.text(), 'text/html');
  const frame = ({ documentElement, head, body }: Document) =>
    [documentElement, body].map((element) => (element.cloneNode(false) as Element).outerHTML).join('') +
    head.outerHTML;
  return {
    now: document.body.outerHTML,
    sent: sent.body.outerHTML,
    topLevel: [...document.documentElement.children]
      .map((element) => element.localName)
      .filter((name) => !ours.includes(name)),
    frameNow: frame(document),
    frameSent: frame(sent),
  };
}
