/** What a scene is photographed in. */
export interface Light {
  /** Width and height of the page's viewport, in CSS px. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** A language that the interface speaks. */
export type Language = 'ja' | 'en';

/** The height that a window of a width has, in CSS px. */
export function heightOf(width: number): number {
  return width < 600 ? 740 : 900;
}
