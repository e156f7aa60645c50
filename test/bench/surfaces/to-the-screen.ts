/** What a reader does in a page, and what tells that the page has answered: an element that is there, or a text that is another. */
export interface Act {
  readonly click?: string;
  readonly type?: string;
  /** The text of a JSON file that is chosen. */
  readonly file?: string;
  readonly into?: string;
  readonly until?: string;
  readonly changes?: string;
}

/**
 * Runs in the page: must stand alone. Does something and waits until its answer is on the screen.
 *
 * @returns how long that took, in ms.
 */
export function actAndWait(act: Act): Promise<number> {
  const find = (selector: string | undefined) =>
    selector ? document.querySelector<HTMLElement>(selector) : null;
  const before = find(act.changes)?.textContent;
  const target = find(act.click ?? act.into);
  if (!target) throw new Error(`there is no ${act.click ?? act.into}`);
  const start = performance.now();
  if (act.click) target.click();
  else if (target instanceof HTMLInputElement) {
    if (act.file === undefined) {
      target.value = act.type ?? '';
      target.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      const files = new DataTransfer();
      files.items.add(new File([act.file], 'bench.json', { type: 'application/json' }));
      target.files = files.files;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const isThere = act.until ? find(act.until) !== null : find(act.changes)?.textContent !== before;
      if (performance.now() - start > 25_000)
        reject(new Error(`no answer to ${JSON.stringify(act).slice(0, 200)}`));
      else if (!isThere) setTimeout(look);
      else
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        });
    };
    look();
  });
}

/** Runs in the page: must stand alone. When an element was first on the screen, in ms since the navigation; asked early. */
export function sinceNavigation(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector(selector)) {
        setTimeout(look);
        return;
      }
      // What was there when the page was first painted was there then.
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      requestAnimationFrame(() =>
        setTimeout(() =>
          resolve(painted && selector === '[role=tab]' ? painted.startTime : performance.now()),
        ),
      );
    };
    look();
  });
}
