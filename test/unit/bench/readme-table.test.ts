import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { tableOf, withTable } from '../../bench/readme-table.ts';
import { type Results, readResults } from '../../bench/results.ts';
import { ROOT } from '../../run/run-program.ts';

const machine = { cpu: 'A processor', cores: 2, memory: 24, system: 'linux x64', node: 'v20.20.2' };

function resultsOf(...figures: Figure[]): Results {
  return { paint: { at: '2026-11-25T12:00:00.000Z', machine, load: 0.1, figures } };
}

describe("README's table of what was measured", () => {
  it('is the one that the committed results make', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(withTable(readme, readResults())).toBe(readme);
  });

  it('puts both browsers into one row, with the budget and how many times as good as peers they are', () => {
    const figure = { id: 'paint', what: 'Painting', unit: 'ms', budget: 16 } as const;
    const table = tableOf(
      resultsOf(
        { ...figure, where: 'Chromium', value: 5, peers: { 'mark.js': 50 } },
        { ...figure, where: 'Firefox', value: 12.34, peers: { 'mark.js': 6.17 } },
      ),
    );
    expect(table.split('\n').slice(2, 3)).toEqual([
      '| Painting | Chromium 5.00 ms<br>Firefox 12.3 ms | 16.0 ms | Chromium 10.0 × mark.js<br>Firefox 0.5 × mark.js |',
    ]);
    expect(table).toContain('measured on 2026-11-25 on A processor, 2 cores, 24 GB');
  });

  it('leaves out what has neither a budget nor a peer', () => {
    const figure = { id: 'x', what: 'A figure', where: 'Node', unit: 'ms', value: 1 } as const;
    expect(tableOf(resultsOf(figure))).toBe('Nothing is measured yet.');
  });
});
