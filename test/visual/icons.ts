import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../run/run-program.ts';

/** Sizes in px: toolbars (16, 32), lists of extensions (48, 64, 96) and stores (128). */
export const ICON_SIZES = [16, 32, 48, 64, 96, 128] as const;

/** The largest size that is drawn from the drawing for small ones. */
const SMALL = 32;

/** The file of an icon, where WXT finds it. */
export function iconFile(size: number): string {
  return join(ROOT, `assets/public/icon/${size}.png`);
}

/** An icon as PNG, drawn at its size and not shrunk from another. */
export async function drawIcon(size: number): Promise<Buffer> {
  const [drawing, units] = size <= SMALL ? ['icon-small.svg', 16] : ['icon.svg', 48];
  // An SVG has 72 units to the inch.
  return await sharp(join(ROOT, 'assets/icon', drawing), { density: (72 * size) / units })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
