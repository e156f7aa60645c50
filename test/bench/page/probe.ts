/** What a page tells of its own loading; the probe is a script of the page, there before all others. Times in ms since the navigation. */
export interface PageTimes {
  readonly parsed: number;
  /** When marks were first on the screen; null where there are none. */
  readonly painted: number | null;
  /** The longest task since the document was parsed or, on a page whose post came late, since the post had been laid out. */
  readonly longest: number;
  /** By how much tasks were longer than 50 ms, all together. */
  readonly blocking: number;
  /** When the probe was asked. */
  readonly now: number;
}

/** What the probe keeps on the page's window. */
export interface ProbedWindow extends Window {
  readonly probe: {
    since: number;
    painted: number | null;
    readonly tasks: [start: number, length: number][];
  };
}

/** How long a task may be before it counts as blocking, in ms. */
const BLOCKING = 50;

/**
 * The probe's markup: messages to itself, one after the other, tell how long the tasks between them were. With `late` the
 * page's post, which waits in a template, is put into the page when everything else has come to rest.
 */
export function probeScript(late: boolean): string {
  return `<script>(${probe})(${late})</script>`;
}

/** Runs in the page: must stand alone. */
function probe(late: boolean): void {
  const tasks: [number, number][] = [];
  const seen: ProbedWindow['probe'] = { since: Number.POSITIVE_INFINITY, painted: null, tasks };
  Object.assign(window, { probe: seen });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let isSeen = false;
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 1) tasks.push([last, now - last]);
    last = now;
    if (!isSeen && CSS.highlights.size > 0) {
      isSeen = true;
      requestAnimationFrame(() => {
        const { port1: rendered, port2: after } = new MessageChannel();
        rendered.onmessage = () => {
          seen.painted = performance.now();
        };
        after.postMessage(null);
      });
    }
    port2.postMessage(null);
  };
  port2.postMessage(null);
  if (!late) {
    document.addEventListener('DOMContentLoaded', () => {
      seen.since = performance.now();
    });
    return;
  }
  addEventListener('load', () =>
    setTimeout(() => {
      const template = document.querySelector<HTMLTemplateElement>('#late');
      template?.replaceWith(template.content);
      document.body.getBoundingClientRect();
      // Rendered, before the extension looks at what has changed.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          seen.since = performance.now();
        }),
      );
    }, 300),
  );
}

/** Runs in the page: must stand alone. */
export function readProbe(blocking: number): PageTimes {
  const { since, painted, tasks } = (window as unknown as ProbedWindow).probe;
  const lengths = tasks.filter(([start]) => start >= since).map(([, length]) => length);
  const { domContentLoadedEventStart } = performance.getEntriesByType(
    'navigation',
  )[0] as PerformanceNavigationTiming;
  return {
    parsed: domContentLoadedEventStart,
    painted,
    longest: Math.max(0, ...lengths),
    blocking: lengths.reduce((sum, length) => sum + Math.max(0, length - blocking), 0),
    now: performance.now(),
  };
}

export { BLOCKING };
