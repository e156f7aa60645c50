import type {
  SourceClass,
  SourceDictionary,
  SourceEntry,
} from '../../lib/dictionary-build/kuromoji-dictionary.ts';

/** Context ids of the small dictionary; 0 is the boundary of a sentence. */
const NOUN = 1;
const VERB = 2;
const CONTEXTS = 3;

function entry(surface: string, context: number, cost: number, base: string): SourceEntry {
  return {
    surface,
    leftContext: context,
    rightContext: context,
    cost,
    features: {
      pos: context === NOUN ? '名詞' : '動詞',
      detail1: '*',
      detail2: '*',
      detail3: '*',
      conjugationType: context === VERB ? '五段・カ行イ音便' : '*',
      conjugationForm: context === VERB ? '連用形' : '*',
    },
    base,
  };
}

function noun(surface: string, cost: number): SourceEntry {
  return entry(surface, NOUN, cost, surface);
}

function characterClass(name: string, options: Pick<SourceClass, 'alwaysGuess' | 'groups'>): SourceClass {
  return { name, ...options, guesses: [entry(name, NOUN, 100, '*')] };
}

/** A dictionary of six words, small enough to be worked out by hand. All joins cost nothing but verb to noun. */
export function smallDictionary(): SourceDictionary {
  const connectionCosts = new Int16Array(CONTEXTS * CONTEXTS);
  connectionCosts[VERB * CONTEXTS + NOUN] = 50;
  const characterClasses = new Uint8Array(0x10000).fill(1);
  characterClasses.fill(2, 'ァ'.charCodeAt(0), 'ー'.charCodeAt(0) + 1);
  return {
    words: [
      [noun('木', 10)],
      [noun('木の葉', 10)],
      [noun('の', 20)],
      [noun('葉', 10)],
      [noun('書き', 30), entry('書き', VERB, 20, '書く')],
      [noun('書', 10)],
    ],
    contexts: CONTEXTS,
    connectionCosts,
    classes: [
      characterClass('DEFAULT', { alwaysGuess: false, groups: true }),
      characterClass('OTHER', { alwaysGuess: false, groups: false }),
      characterClass('KATAKANA', { alwaysGuess: true, groups: true }),
    ],
    characterClasses,
  };
}
