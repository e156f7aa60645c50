import { escapeHtml } from '../fixtures/html.ts';
import type { Language } from './light.ts';
import { pictureName, type Scene } from './scene.ts';

const FAMILIES = ['chromium', 'firefox'] as const;
const SCHEMES = ['light', 'dark'] as const;

/** A page that shows all pictures of the record, scene by scene, light beside dark and browser under browser. */
export function indexPage(scenes: readonly Scene[]): string {
  return `<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>発言録 画面の記録</title>
<style>
body { margin: 24px; font: 14px / 1.7 sans-serif; background: #8a8f98; color: #111; }
.pictures { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; }
img { display: block; max-width: 100%; box-shadow: 0 1px 6px rgb(0 0 0 / 40%); }
</style>
<h1>画面の記録</h1>
<nav>${scenes.map(({ surface, caption }) => `<a href="#${surface}">${escapeHtml(caption)}</a>`).join(' ・ ')}</nav>
${scenes.map(section).join('\n')}
</html>
`;
}

function section(scene: Scene): string {
  const languages: readonly Language[] = scene.languages ?? ['ja'];
  const figures = languages.flatMap((language) =>
    scene.widths.flatMap((width) =>
      FAMILIES.flatMap((family) =>
        SCHEMES.map((scheme) => {
          const file = `${family}/${pictureName(scene, { width, scheme }, language)}`;
          return `<figure><img loading="lazy" src="${file}" alt=""><figcaption>${file}</figcaption></figure>`;
        }),
      ),
    ),
  );
  return `<section id="${scene.surface}">
<h2>${escapeHtml(scene.caption)}</h2>
<div class="pictures">
${figures.join('\n')}
</div>
</section>`;
}
