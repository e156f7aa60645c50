/** What a piece of work cost the page's main thread, in ms. */
export interface Cost {
  /** Our scripts', in all tasks. */
  readonly script: number;
  /** Styles, layout and painting, where they were asked for right after the work and in the frames that followed. */
  readonly rendering: number;
  /** The longest task among both. */
  readonly longest: number;
}

const QUIET_FRAMES = 3;

/**
 * Does a work and watches what the page's main thread does until it rests: the work itself, the timers that it sets, the
 * layout, and the rendering of each frame.
 *
 * @param layout something of the page that asks for its layout.
 */
export async function watchWork(work: () => void, layout: () => void): Promise<Cost> {
  const tasks: number[] = [];
  const frames: number[] = [];
  const timers = watchTimers((taken) => tasks.push(taken));
  try {
    tasks.push(timed(work));
    frames.push(timed(layout));
    for (let quiet = 0; quiet < QUIET_FRAMES; ) {
      frames.push(await renderFrame());
      quiet = timers.pending > 0 ? 0 : quiet + 1;
    }
  } finally {
    timers.stop();
  }
  return { script: sum(tasks), rendering: sum(frames), longest: Math.max(...tasks, ...frames) };
}

/** How long the browser takes to render the next frame, in ms: from when it asks for the last changes until it is done. */
export function renderFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      // A message is the next task: the frame is rendered in this one.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now() - start);
      };
      port2.postMessage(null);
    });
  });
}

/** Waits until the page has rendered a few frames. */
export async function rest(): Promise<void> {
  for (let frame = 0; frame < QUIET_FRAMES; frame++) await renderFrame();
}

/** How long a function takes, in ms. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Times everything that is put off by `setTimeout` in this world of scripts. */
function watchTimers(onTask: (taken: number) => void): { readonly pending: number; stop(): void } {
  const original = globalThis.setTimeout;
  const pending = new Set<number>();
  const watched = (run: () => void, delay?: number): number => {
    const id: number = original(() => {
      pending.delete(id);
      onTask(timed(run));
    }, delay) as unknown as number;
    pending.add(id);
    return id;
  };
  globalThis.setTimeout = watched as unknown as typeof setTimeout;
  return {
    get pending() {
      return pending.size;
    },
    stop: () => {
      globalThis.setTimeout = original;
    },
  };
}
