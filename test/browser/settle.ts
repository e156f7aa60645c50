import type { Root, View } from './driver.ts';

/** Waits until nothing moves: the transitions and animations of the page, or of the card, have ended. */
export async function settle(view: View, root: Root): Promise<void> {
  await view.evaluateIn(root, (within) => {
    const running = (within as Document | ShadowRoot).getAnimations();
    // An animation that is cancelled has ended as well.
    return Promise.allSettled(running.map(({ finished }) => finished)).then(() => undefined);
  });
}
