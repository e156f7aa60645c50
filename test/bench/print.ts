import { type Figure, formatValue, keepsBudget, ratioTo } from './figures.ts';

/** Figures as lines of text: each with its budget, and how many times as good as its peers it is. */
export function describeFigures(figures: readonly Figure[]): string {
  const width = Math.max(0, ...figures.map(({ what }) => widthOf(what)));
  return figures.map((figure) => describe(figure, width)).join('\n');
}

function describe(figure: Figure, width: number): string {
  const { what, where, value, unit, budget, peers = {} } = figure;
  const cells = [
    what + ' '.repeat(width - widthOf(what)),
    where.padEnd(8),
    formatValue(value, unit).padStart(20),
  ];
  if (budget !== undefined)
    cells.push(`${keepsBudget(figure) ? '✓' : '✗ MISSES'} budget ${formatValue(budget, unit)}`);
  for (const [name, peer] of Object.entries(peers))
    cells.push(`${ratioTo(figure, peer).toFixed(2)} × ${name} (${formatValue(peer, unit)})`);
  return `  ${cells.join('  ')}`.trimEnd();
}

/** How many columns a terminal needs for a text: two for what East Asian typefaces draw wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~µ…–×]/u.test(character) ? 1 : 2), 0);
}
