import { type Figure, formatValue, ratioTo } from './figures.ts';
import type { PartResults, Results } from './results.ts';

/** Between these lines of README.md stands the table. */
const BEGIN = '<!-- measured: made by npm run bench -- --write -->';
const END = '<!-- /measured -->';

/** README.md with the table of the results in place of the one before. @throws where it has no place for one. */
export function withTable(readme: string, results: Results): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('README.md has no place for the table of results');
  return `${readme.slice(0, begin)}${BEGIN}\n${tableOf(results)}\n${readme.slice(end)}`;
}

/** The figures that have a budget or peers, as a Markdown table, with what they were measured on. */
export function tableOf(results: Results): string {
  const parts = Object.values(results);
  const shown = parts
    .flatMap(({ figures }) => figures)
    .filter(({ budget, peers }) => budget !== undefined || peers);
  if (shown.length === 0) return 'Nothing is measured yet.';
  const byId = new Map<string, Figure[]>();
  for (const figure of shown) byId.set(figure.id, [...(byId.get(figure.id) ?? []), figure]);
  const rows = [...byId.values()].map(rowOf);
  return [
    '| | measured | budget | against |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...new Set(parts.map(describeMachine)),
  ].join('\n');
}

/** One thing that was measured, in one place or in both browsers. */
function rowOf(figures: readonly Figure[]): string {
  const [first] = figures;
  const measured = figures
    .map(({ where, value, unit }) => `${where} ${formatValue(value, unit)}`)
    .join('<br>');
  const budget = first?.budget === undefined ? '' : formatValue(first.budget, first.unit);
  const against = figures.map(peersOf).filter(Boolean).join('<br>');
  return `| ${first?.what} | ${measured} | ${budget} | ${against} |`;
}

function peersOf(figure: Figure): string {
  const ratios = Object.entries(figure.peers ?? {}).map(
    ([name, peer]) => `${ratioTo(figure, peer).toFixed(1)} × ${name}`,
  );
  return ratios.length === 0 ? '' : `${figure.where} ${ratios.join(', ')}`;
}

function describeMachine({ at, machine }: PartResults): string {
  const { cpu, cores, memory, system, node } = machine;
  return `Medians, measured on ${at.slice(0, 10)} on ${cpu}, ${cores} cores, ${memory} GB, ${system}, Node ${node}.`;
}
