import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportFileName } from '../../../../lib/notes/export/file-name.ts';

const DAY = new Date(2026, 10, 3, 23, 59);

describe('the name of an exported file', () => {
  it.each<[ExportFormat, string]>([
    ['json', 'hatsugenroku-2026-11-03.json'],
    ['markdown', 'hatsugenroku-2026-11-03.md'],
    ['csv', 'hatsugenroku-2026-11-03.csv'],
  ])('tells the product, the day and the format %s', (format, name) => {
    expect(exportFileName(format, DAY)).toBe(name);
  });

  it.each([
    ['制裁', 'hatsugenroku-2026-11-03-制裁.md'],
    ['制裁\u3000期限', 'hatsugenroku-2026-11-03-制裁-期限.md'],
    ['../../a<b>:"|?*', 'hatsugenroku-2026-11-03-..-..-a-b.md'],
    ['終わり. . ', 'hatsugenroku-2026-11-03-終わり.md'],
    ['???', 'hatsugenroku-2026-11-03.md'],
    ['\u202Egnp.exe', 'hatsugenroku-2026-11-03-gnp.exe.md'],
    ['𠮷'.repeat(60), `hatsugenroku-2026-11-03-${'𠮷'.repeat(40)}.md`],
  ])('carries the topic %j', (topic, name) => {
    expect(exportFileName('markdown', DAY, topic)).toBe(name);
  });

  it('is allowed on Windows, macOS and Linux for any topic', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (topic) => {
        const name = exportFileName('json', DAY, topic);
        expect(name).toMatch(/^hatsugenroku-2026-11-03(-[^<>:"/\\|?*\p{C}\s]+)?\.json$/u);
        expect(name).not.toMatch(/[. ]\.json$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
