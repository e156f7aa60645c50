import axe from 'axe-core';
import type { View } from './driver.ts';

/** One thing that axe objects to: its rule, and where. */
type Violation = string;

/**
 * What axe finds wrong with a whole page of ours, by all its rules for WCAG 2.2 A and AA and its best practices. Colour
 * contrast is among them, so a page is to be judged under each colour scheme.
 */
export async function accessibilityViolations(view: View): Promise<Violation[]> {
  // As a function, since the page's policy lets no text be run; it travels by its source.
  await view.evaluate(new Function(axe.source) as () => void);
  return await view.evaluate(runAxe);
}

/** Runs in the page: must stand alone. */
async function runAxe(): Promise<Violation[]> {
  const { axe: engine } = window as unknown as { axe: typeof axe };
  const { violations } = await engine.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
