import { describe, expect, it, vi } from 'vitest';
import { createExportFile } from '../../../../entrypoints/popup/export-file.ts';
import { noteOf } from '../../notes/examples.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../../../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

const NOW = new Date(2026, 10, 23, 18, 5);

describe('an exported file', () => {
  it.each([
    ['json', 'hatsugenroku-2026-11-23.json', 'application/json'],
    ['markdown', 'hatsugenroku-2026-11-23.md', 'text/markdown'],
    ['markdownByPost', 'hatsugenroku-2026-11-23.zip', 'application/zip'],
    ['html', 'hatsugenroku-2026-11-23.html', 'text/html'],
    ['hatena', 'hatsugenroku-2026-11-23.txt', 'text/plain'],
    ['csv', 'hatsugenroku-2026-11-23.csv', 'text/csv'],
  ] as const)('of format %s is called %s', (format, name, type) => {
    expect(createExportFile(format, [noteOf()], '', NOW)).toMatchObject({ name, type });
  });

  it('is called after what was searched for, too', () => {
    expect(createExportFile('csv', [], '制裁 期限', NOW).name).toBe('hatsugenroku-2026-11-23-制裁-期限.csv');
  });

  it('speaks the reader’s language', async () => {
    const csv = await createExportFile('csv', [noteOf()], '', NOW).text();
    expect(csv).toContain(
      '種類,メモ,タグ,色,引用文,話し手,人物,肩書,所属,記事,記事の日付,記事のアドレス,作成日時,更新日時,ID',
    );
    const markdown = await createExportFile('markdown', [noteOf()], '', NOW).text();
    expect(markdown).toMatch(/^# 発言録のメモ\n\n2026\/11\/23 18:05書き出し・1件\n/);
    expect(markdown).toContain('[出典](');
    const json = JSON.parse(await createExportFile('json', [noteOf()], '', NOW).text());
    expect(json).toMatchObject({ label: '発言録のメモ', total: 1, generated: NOW.toISOString() });
  });
});
