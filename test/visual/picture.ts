import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Makes a screenshot small: the surfaces have few colours, so that a palette of 256 shows no loss. */
export async function shrinkPicture(file: string): Promise<void> {
  const picture = sharp(await readFile(file));
  await writeFile(
    file,
    await picture.png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer(),
  );
}

/** Cuts a rectangle, in px, out of a picture. */
export async function cutPicture(
  from: string,
  to: string,
  rect: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Promise<void> {
  await sharp(from).extract(rect).toFile(to);
  await shrinkPicture(to);
}
