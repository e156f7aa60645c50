/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** A colour as the palette writes it, `rgb(1 2 3 / 0.4)`. */
export function parseColour(css: string): { readonly rgb: Rgb; readonly opacity: number } {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], opacity };
}

/** A colour laid over another. */
export function mixed(under: Rgb, { rgb, opacity }: { readonly rgb: Rgb; readonly opacity: number }): Rgb {
  const mix = (at: 0 | 1 | 2) => (1 - opacity) * under[at] + opacity * rgb[at];
  return [mix(0), mix(1), mix(2)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
