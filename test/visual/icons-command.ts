/** `npm run icons`: draws the icons of the extension from assets/icon. */

import { writeFile } from 'node:fs/promises';
import { drawIcon, ICON_SIZES, iconFile } from './icons.ts';

for (const size of ICON_SIZES) await writeFile(iconFile(size), await drawIcon(size));
