/** How long one task may work, in ms; less than a frame, so that the page scrolls on. */
const SLICE = 10;

/**
 * Runs the steps of a long work: at once, and from when a task has worked long enough in tasks of their own.
 *
 * @returns ends the work where it stands.
 */
export function runInSlices(steps: Iterator<void>): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    const end = performance.now() + SLICE;
    do if (steps.next().done) return;
    while (performance.now() < end);
    next = setTimeout(run);
  };
  run();
  return () => clearTimeout(next);
}
