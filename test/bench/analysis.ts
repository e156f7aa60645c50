import { Bench } from 'tinybench';
import { analyse } from '../../lib/analysis/analyse.ts';
import { findPeople } from '../../lib/analysis/people/find-people.ts';
import { findSpeech } from '../../lib/analysis/speech/find-speech.ts';
import { tagNames } from '../../lib/analysis/tagger/tag-names.ts';
import { tokenizeText } from '../../lib/analysis/tokenize.ts';
import { longText } from '../fixtures/long-post.ts';
import { loadStockKuromoji } from '../support/stock-kuromoji.ts';
import { loadTagger } from '../support/tagger.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import type { Figure } from './figures.ts';
import { fittedExponent } from './fitted-exponent.ts';
import { loadLindera } from './lindera.ts';
import { medianOfTask } from './median-of-task.ts';

/** The length of a post of d1021, in UTF-16 units. */
const POST = 5_000;

/** Texts of one, ten and a hundred times a post. */
const LENGTHS = [POST, 10 * POST, 100 * POST];

/** What the whole chain must reach, in characters a second. */
const BUDGET = 100_000;

/** Linear, with room for what caches do. */
const LINEAR = 1.1;

/** Whole texts take long enough for the median of few runs to tell. */
const FEW_RUNS = { time: 0, iterations: 5, warmupTime: 0, warmupIterations: 2 };
const FEWER_RUNS = { ...FEW_RUNS, iterations: 3, warmupIterations: 1 };

/**
 * The throughput of the analysis and its parts, against kuromoji as published and lindera, which give tokens alone, and how its time grows with the length
 * of the text (the exponent k of a fitted time = a·lengthᵏ; 1 is linear).
 */
export async function benchAnalysis(): Promise<Figure[]> {
  const tokenizer = loadTokenizer();
  const tagger = loadTagger();
  const stock = await loadStockKuromoji();
  const lindera = loadLindera();
  const text = longText(10 * POST);
  const document = tokenizeText(text, tokenizer);
  const { people, mentions } = findPeople(document, tagger);
  const everyday = withoutOfficials(text.length);

  const parts = new Bench(FEW_RUNS)
    .add('kuromoji', () => stock.tokenize(text))
    .add('lindera', () => lindera.tokenize(text))
    .add('tokens', () => tokenizeText(text, tokenizer))
    .add('tagger, tokens given', () => tagNames(document, tagger))
    .add('people, tokens given', () => findPeople(document, tagger))
    .add('speech, people given', () => findSpeech(document, people, mentions))
    .add('whole chain', () => analyse(text, tokenizer, { tagger }))
    .add('whole chain, with the tagger at work', () => analyse(everyday, tokenizer, { tagger }));
  await parts.run();
  const perSecond = new Map(
    parts.tasks.map(({ name, result }) => [name, (text.length / medianOfTask(result)) * 1_000]),
  );
  const peers = { kuromoji: perSecond.get('kuromoji')!, lindera: perSecond.get('lindera')! };

  const growth = new Bench(FEWER_RUNS);
  for (const length of LENGTHS) {
    const grown = withoutOfficials(length);
    growth.add(String(grown.length), () => analyse(grown, tokenizer, { tagger }));
  }
  await growth.run();
  const points = growth.tasks.map(({ name, result }) => [Number(name), medianOfTask(result)] as const);

  const throughput = (name: string): Figure => ({
    id: `analysis.${name}`,
    what: `Analysis: ${name}`,
    where: 'Node',
    value: perSecond.get(name)!,
    unit: 'characters/s',
    ...(name.startsWith('whole') && { budget: BUDGET }),
    peers,
  });
  return [
    ...[...perSecond.keys()].filter((name) => !(name in peers)).map(throughput),
    {
      id: 'analysis-growth',
      what: 'Analysis: time against length, 1, 10 and 100 posts',
      where: 'Node',
      value: fittedExponent(points),
      unit: 'exponent',
      budget: LINEAR,
    },
  ];
}

const OFFICES =
  /大統領府報道官|官房長官|外務次官|事務局長|財務相|国防相|報道官|外相|首相|総裁|代表|議長|大使|長官/g;

/** A text like the measured one, but of private people: political news is left to the rules, and does not wake the tagger. */
function withoutOfficials(length: number): string {
  return longText(2 * length)
    .replace(OFFICES, '社長')
    .slice(0, length);
}
