import axe from 'axe-core';
import { HOSTS, type View } from './driver.ts';

/** One thing that axe objects to: its rule, and where. */
type Violation = string;

/**
 * What axe finds wrong with a whole page of ours, by all its rules for WCAG 2.2 A and AA and its best practices. Colour
 * contrast is among them, so a page is to be judged under each colour scheme.
 */
export async function accessibilityViolations(view: View): Promise<Violation[]> {
  // As a function, since the page's policy lets no text be run; it travels by its source.
  await view.evaluate(new Function(axe.source) as () => void);
  return await view.evaluate(runAxe, null);
}

/** The same of the open card alone: what the page around it does is its own affair. */
export function cardAccessibilityViolations(view: View): Promise<Violation[]> {
  return surfaceViolations(view, 'card');
}

/** The same of one of our elements on a page alone. */
export async function surfaceViolations(view: View, surface: keyof typeof HOSTS): Promise<Violation[]> {
  await view.evaluateIn(surface, reveal);
  await view.evaluate(new Function(axe.source) as () => void);
  return await view.evaluate(runAxe, HOSTS[surface]);
}

/** Runs in the page: must stand alone. Shows a closed shadow root to the page's scripts, and so to axe. */
function reveal(root: ParentNode): void {
  // Firefox looks at the page from outside, through wrappers: what axe is to see goes on what they wrap.
  const unwrap = <T extends object>(object: T): T =>
    (object as T & { wrappedJSObject?: T }).wrappedJSObject ?? object;
  const { host } = root as ShadowRoot;
  const options = { value: unwrap(root), configurable: true };
  unwrap(host).ownerDocument.defaultView?.Object.defineProperty(unwrap(host), 'shadowRoot', options);
}

/** Runs in the page: must stand alone. Looks at all of it, or at what a selector names. */
async function runAxe(selector: string | null): Promise<Violation[]> {
  const { axe: engine } = window as unknown as { axe: typeof axe };
  const { violations } = await engine.run(selector ?? document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
