import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawIcon, ICON_SIZES, iconFile } from '../../visual/icons.ts';

/** Levels of 255 by which a channel may be off on a machine that rounds otherwise. */
const ROUNDING = 2;

it.each(ICON_SIZES)('the icon of %i px is what npm run icons draws', async (size) => {
  const file = sharp(iconFile(size));
  expect(await file.metadata()).toMatchObject({ width: size, height: size, format: 'png', hasAlpha: true });
  const [stored, drawn] = await Promise.all([
    file.ensureAlpha().raw().toBuffer(),
    sharp(await drawIcon(size))
      .ensureAlpha()
      .raw()
      .toBuffer(),
  ]);
  expect(stored.length).toBe(drawn.length);
  expect(stored.every((level, at) => Math.abs(level - drawn[at]!) <= ROUNDING)).toBe(true);
});
