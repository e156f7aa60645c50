/** `npm run screenshots`: renews the visual record, the pictures of every surface in both browsers. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { type BlogServer, startBlogServer } from '../browser/server.ts';
import { buildExtension } from '../run/build.ts';
import { ROOT } from '../run/run-program.ts';
import { indexPage } from './index-page.ts';
import { heightOf, type Language } from './light.ts';
import { parseRecordOptions, USAGE } from './options.ts';
import { cutPicture, shrinkPicture } from './picture.ts';
import { pictureName, type Scene } from './scene.ts';
import { SCENES } from './scenes.ts';
import { openStudio } from './studio.ts';

/** The README's picture is the article and the card of this one. */
const README_SOURCE = { file: join('chromium', 'card-person-1400-light.png'), surface: 'card-person' };
const README_PART = { left: 150, top: 100, width: 860, height: 640 };
const README_PICTURE = join(ROOT, 'assets/readme/screenshot.png');

process.exitCode = await record().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  return 1;
});

async function record(): Promise<number> {
  const options = parseRecordOptions(process.argv.slice(2));
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  // The times on notes are those of the blog's readers, wherever the record is renewed.
  process.env.TZ = 'Asia/Tokyo';
  const { families, surfaces, build } = options;
  const scenes = SCENES.filter(
    ({ surface }) => surfaces.length === 0 || surfaces.some((wanted) => surface.startsWith(wanted)),
  );
  const folder = options.folder === null ? join(ROOT, 'test/visual-record') : resolve(options.folder);
  const failures: string[] = [];
  for (const family of families) {
    if (build && (await buildExtension(family)) !== 0) return 1;
    const server = await startBlogServer();
    try {
      await mkdir(join(folder, family), { recursive: true });
      for (const language of ['ja', 'en'] as const)
        failures.push(...(await photograph(family, language, scenes, server, join(folder, family))));
    } finally {
      await server.close();
    }
  }
  await writeFile(join(folder, 'index.html'), indexPage(SCENES));
  const isWhole = options.folder === null && failures.length === 0;
  if (isWhole && families.includes('chromium') && scenes.some((s) => s.surface === README_SOURCE.surface))
    await cutPicture(join(folder, README_SOURCE.file), README_PICTURE, README_PART);
  console.log(`${folder}: ${scenes.length} scenes, ${failures.length} failed`);
  for (const failure of failures) console.error(failure);
  return failures.length === 0 ? 0 : 1;
}

/** Photographs the scenes that are to be seen in a language; what fails is told at the end and does not end the rest. */
async function photograph(
  family: BrowserFamily,
  language: Language,
  all: readonly Scene[],
  server: BlogServer,
  folder: string,
): Promise<string[]> {
  const scenes = all.filter(({ languages = ['ja'] }) => languages.includes(language));
  if (scenes.length === 0) return [];
  const failures: string[] = [];
  const studio = await openStudio(family, server, language);
  try {
    for (const scheme of ['light', 'dark'] as const) {
      await studio.browser.driver.setColourScheme(scheme);
      for (const scene of scenes) {
        await studio.setSettings(scene.settings ?? {});
        for (const width of scene.widths) {
          const name = pictureName(scene, { width, scheme }, language);
          try {
            const view = await scene.stage(studio, {
              width,
              height: scene.height ?? heightOf(width),
              scheme,
            });
            await view.screenshot(join(folder, name));
            await shrinkPicture(join(folder, name));
            console.log(`${family} ${name}`);
          } catch (error) {
            failures.push(`${family} ${name}: ${error instanceof Error ? error.message : error}`);
          } finally {
            await studio.clear();
          }
        }
      }
    }
  } finally {
    await studio.close();
  }
  return failures;
}
