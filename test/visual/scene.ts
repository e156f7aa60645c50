import type { Settings } from '../../lib/settings/settings.ts';
import type { View } from '../browser/driver.ts';
import type { Language, Light } from './light.ts';
import type { Studio } from './studio.ts';

/** One surface as it is to be seen, in all its sizes and both colour schemes. */
export interface Scene {
  /** The first part of the pictures' file names, in small letters and hyphens. */
  readonly surface: string;
  /** What is to be seen; stands over the pictures in the index. */
  readonly caption: string;
  /** Widths of the viewport in CSS px; the toolbar popup has one of its own. */
  readonly widths: readonly number[];
  /** Height of the viewport in CSS px, where it is not that of a usual window: a long page is shown whole. */
  readonly height?: number;
  /** What the reader has set otherwise than it is at first. */
  readonly settings?: Partial<Settings>;
  /** Japanese alone where nothing is said. */
  readonly languages?: readonly Language[];
  /** Brings everything into its place and returns what is to be photographed. Tabs are closed afterwards. */
  readonly stage: (studio: Studio, light: Light) => Promise<View>;
}

/** The file of a scene's picture below a browser's folder. */
export function pictureName(
  { surface }: Pick<Scene, 'surface'>,
  { width, scheme }: Pick<Light, 'width' | 'scheme'>,
  language: Language,
): string {
  return `${surface}-${width}-${scheme}${language === 'ja' ? '' : `-${language}`}.png`;
}
