import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analysis/analyse.ts';
import { entryPage } from '../fixtures/hatena-page.ts';
import { bodyFromPlainText } from '../fixtures/plain-text.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { describeInBrowsers } from './harness.ts';
import { readIntegrity } from './page-integrity.ts';
import { paintedMarks } from './painted-marks.ts';

/** Texts of real posts. They are not ours to publish, so they stand beside the repository, where they stand at all. */
const FOLDER = join(import.meta.dirname, '../../../shared/posts');
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];

if (FILES.length === 0)
  describe.skip('a real post (skipped: ../shared/posts is not here)', () => it('is painted'));
else
  describeInBrowsers('a real post', (browser) => {
    it.each(FILES)('%s is painted as its plain text is analysed, and left as it is', async (file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const path = `/entry/real/${file}`;
      const post = { ...SAMPLE_POST, path, body: bodyFromPlainText(text) };
      browser().server.serve(path, (theme) => entryPage(post, theme));
      const tab = await browser().openPost(BLOG_ORIGIN + path);

      const painted = (await paintedMarks(tab)).filter(({ style }) => /-(speech|fragment)-/.test(style));
      const { quotes } = analyse(text.trim(), loadTokenizer());
      expect(painted.map((mark) => withoutSpace(mark.text))).toEqual(
        quotes.map(({ start, end }) => withoutSpace(text.trim().slice(start, end))),
      );
      const page = await readIntegrity(tab);
      expect(page.now).toBe(page.sent);
      await tab.close();
    });
  });

/** Line breaks are `<br>` on the page. */
function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
