import { describe, expect, it } from 'vitest';
import { indexPage } from '../../visual/index-page.ts';
import { SCENES } from '../../visual/scenes.ts';

describe('the index of the visual record', () => {
  it('shows every scene once, and each picture under a name of its own', () => {
    const page = indexPage(SCENES);
    const files = [...page.matchAll(/src="([^"]+)"/g)].map(([, file]) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const { surface, widths, languages = ['ja'] } of SCENES) {
      expect(page).toContain(`<section id="${surface}">`);
      const pictures = files.filter((file) =>
        new RegExp(`/${surface}-\\d+-(light|dark)(-en)?\\.png$`).test(file ?? ''),
      );
      expect(pictures).toHaveLength(widths.length * languages.length * 4);
    }
  });
});
