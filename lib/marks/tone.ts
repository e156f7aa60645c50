import type { Tone } from './palette.ts';

/**
 * Tells whether an element's text is written dark on light or light on dark, from the colour of the text: what lies
 * behind it may be a picture, but its own colour was chosen to be read.
 */
export function toneOf(element: Element): Tone {
  const channels =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = channels;
  // Rec. 709 luma; the exact threshold matters little, since text that can be read is far from the middle.
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 > 0.5 ? 'dark' : 'light';
}
