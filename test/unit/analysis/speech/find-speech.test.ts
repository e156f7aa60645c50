import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speech } from '../../../../lib/analysis/speech/find-speech.ts';
import { findIn, parseMarked, speakersOf } from './marked-text.ts';

/** Pieces of news that meet in every order. */
const PIECES = [
  '⟨カルネ|外相⟩',
  '⟨ソレム|大統領⟩',
  '同氏',
  '外務省',
  '海洋新聞',
  'は',
  'が',
  'も',
  'の',
  'に',
  'を',
  '、',
  '。',
  '\n',
  '\n\n',
  '「',
  '」',
  '『',
  '』',
  '(',
  ')',
  '残る',
  '橋',
  'と',
  'との',
  'という',
  'とする',
  'として',
  'こと',
  'よう',
  '考え',
  '声',
  '述べた',
  '示し',
  '求めた',
  'によると',
  'こう',
  '、と',
  '12日',
  '#橋',
];

const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
/** Any UTF-16 at all, lone surrogates included. */
const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 80,
});

describe('findSpeech, on any text', () => {
  it('keeps its promises', () => {
    fc.assert(
      fc.property(fc.oneof(news, anything), (marked) => {
        const parsed = parseMarked(marked);
        expectSound(parsed.text, new Set(parsed.people.map(({ id }) => id)), findIn(parsed));
      }),
      { numRuns: 1500 },
    );
  });
});

function expectSound(text: string, people: ReadonlySet<string>, { quotes, statements }: Speech): void {
  for (const found of [...quotes, ...statements]) {
    expect(found.start).toBeGreaterThanOrEqual(0);
    expect(found.end).toBeGreaterThan(found.start);
    expect(found.end).toBeLessThanOrEqual(text.length);
    const { speaker, cue, attribution } = found;
    expect(attribution === 'unknown').toBe(speaker === null);
    if (speaker !== null && 'person' in speaker) expect(people).toContain(speaker.person);
    if (speaker !== null && 'text' in speaker)
      expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
    if (cue !== null) {
      expect(cue.end).toBeGreaterThan(cue.start);
      expect(cue.end <= found.start || cue.start >= found.end).toBe(true);
    }
  }
  for (const [index, quote] of quotes.entries()) {
    expect(text[quote.start]).toBe('「');
    expect(text[quote.end - 1]).toBe('」');
    if (index > 0) expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]!.end);
  }
  for (const [index, statement] of statements.entries()) {
    if (index > 0) expect(statement.start).toBeGreaterThanOrEqual(statements[index - 1]!.start);
  }
}

describe('findSpeech, on hard texts', () => {
  const hard: [what: string, text: string][] = [
    ['100,000 characters without punctuation', '橋は残る'.repeat(25_000)],
    ['100,000 characters of one long sentence', '⟨カルネ|外相⟩は橋は残ると述べ、'.repeat(6_000)],
    ['brackets nested 1,000 deep', `⟨カルネ|外相⟩は${'「'.repeat(1_000)}残る${'」'.repeat(1_000)}と述べた。`],
    ['100,000 brackets that nobody closes', '「'.repeat(100_000)],
    ['100,000 quotations side by side', '「残る」'.repeat(25_000)],
    ['lone surrogates', '\ud83dは「\udf1f」と述べた。\ud83d'],
  ];
  it.each(hard)('%s', (_, text) => {
    const parsed = parseMarked(text);
    expectSound(parsed.text, new Set(parsed.people.map(({ id }) => id)), findIn(parsed));
  });

  it('finds nothing in nothing', () => {
    expect(findIn(parseMarked(''))).toEqual({ quotes: [], statements: [] });
  });

  it('still reads the sentence after one that is too long', () => {
    expect(speakersOf(`${'橋'.repeat(5_000)}。⟨カルネ|外相⟩は「残る」と述べた。`)).toEqual(['カルネ']);
  });
});
