/**
 * Measures the analysis on the annotated texts of the evaluation folder and prints the scorer's figures, for all texts
 * and for every kind of source.
 *
 *     npm run evaluate -- [--only SUBSTRING] [--errors] [--without-list] [--without-tagger]
 *
 * `--only` takes the texts whose name contains the substring; `--errors` lists every miss, false alarm and wrong speaker;
 * `--without-list` leaves the built-in list of officials out, as for people who are not on it;
 * `--without-tagger` finds people by the rules alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AnalyseOptions, analyse } from '../../lib/analysis/analyse.ts';
import { loadTagger } from '../support/tagger.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { type Counts, evaluationFolder, loadScorer, type Summary } from './scorer.ts';

/** Kinds of sources by the beginning of a text's name. */
const SOURCES: readonly (readonly [string, RegExp])[] = [
  ['d1021', /^d1021/],
  ['newswire', /^(?:newswire|newsdev|postdev)/],
  ['Wikinews', /^jawikinews/],
  ['translated', /^ntrex/],
];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      errors: { type: 'boolean', default: false },
      'without-list': { type: 'boolean', default: false },
      'without-tagger': { type: 'boolean', default: false },
    },
  });
  const folder = evaluationFolder();
  if (folder === null) {
    console.error(
      'The annotated texts are missing: expected ../shared/eval beside the repository, or set HATSUGENROKU_EVAL to their folder.',
    );
    return 2;
  }
  const scorer = await loadScorer(folder);
  const files = readdirSync(join(folder, 'gold')).filter(
    (file) => file.endsWith('.ann') && file.includes(values.only),
  );
  if (files.length === 0) {
    console.error(`No annotated text's name contains "${values.only}".`);
    return 2;
  }
  const options: AnalyseOptions = {
    tagger: values['without-tagger'] ? null : loadTagger(),
    ...(values['without-list'] ? { identify: () => null } : {}),
  };
  const results = files.sort().map((file): { name: string; counts: Counts } => {
    const name = basename(file, '.ann');
    const gold = scorer.parseAnn(readFileSync(join(folder, 'gold', file), 'utf8'), file);
    const note = values.errors ? (error: string) => console.log(`${name}: ${error}`) : undefined;
    return { name, counts: scorer.scoreOne(gold, analyse(gold.text, loadTokenizer(), options), note) };
  });
  console.log(HEADING);
  console.log(row('all', scorer.summarise(results.map(({ counts }) => counts))));
  for (const [source, names] of SOURCES) {
    const counts = results.filter(({ name }) => names.test(name)).map((result) => result.counts);
    if (counts.length > 0) console.log(row(source, scorer.summarise(counts)));
  }
  return 0;
}

const FIGURES = ['quote', 'mention', 'official', 'link', 'statement'] as const;
const HEADING = [
  'source    ',
  'texts',
  'speaker',
  ...FIGURES.map((figure) => `${figure} F1`.padStart(12)),
].join('  ');

/** One line of the table: per cent, with the number of cases in parentheses. */
function row(source: string, summary: Summary): string {
  const cell = (share: number, cases: number, width: number) =>
    `${(100 * share).toFixed(1)} (${cases})`.padStart(width);
  return [
    source.padEnd(10),
    String(summary.texts).padStart(5),
    cell(summary.speaker.accuracy, summary.speaker.n, 7),
    ...FIGURES.map((figure) => cell(summary[figure].f1, summary[figure].n, 12)),
  ].join('  ');
}

process.exitCode = await main();
