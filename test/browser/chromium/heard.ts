import type { View } from '../driver.ts';
import type { ChromiumView } from './view.ts';

/** One thing of the accessibility tree, as assistive technology gets it. */
export interface Heard {
  /** As Chromium names roles: `dialog`, `button`, `StaticText`. */
  readonly role: string;
  readonly name: string;
  /** What is read after the name. */
  readonly description: string;
}

/** All that Chromium tells assistive technology of a page, closed shadow roots too, in the order of the tree's nodes. */
export async function heardOn(view: View): Promise<Heard[]> {
  const session = await (view as ChromiumView).page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description }) => ({
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        description: String(description?.value ?? ''),
      }));
  } finally {
    await session.detach();
  }
}
