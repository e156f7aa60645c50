import type { Paragraph, TokenizedText } from '../document.ts';
import type { Token } from '../token.ts';
import type { Mention, Span } from '../types.ts';
import { type Enclosure, enclosures } from './brackets.ts';

/** What grammar reads as one piece: a word, a person's name with its title, or something set off by brackets. */
export type Atom = Span &
  (
    | { readonly kind: 'word'; readonly token: Token }
    | { readonly kind: 'person'; readonly person: string; readonly mention: Mention }
    | { readonly kind: 'quotation' /** The words inside the brackets. */; readonly inner: readonly Token[] }
    | { readonly kind: 'aside' /** Whom the aside names first, or null. */; readonly person: string | null }
    | { readonly kind: 'title' }
  );

/** A sentence as atoms, with its closing 。 but without line breaks around it. */
export interface Sentence extends Span {
  readonly atoms: readonly Atom[];
  /** Index of the paragraph that it stands in. */
  readonly paragraph: number;
}

/**
 * Cuts every paragraph into sentences: at 。 and the like, and at line breaks. What stands in brackets never ends a
 * sentence, so 「…。…」と述べた is one.
 *
 * @param mentions in order of their starts
 */
export function splitSentences(document: TokenizedText, mentions: readonly Mention[]): Sentence[] {
  const sentences: Sentence[] = [];
  let nextMention = 0;
  for (const [index, paragraph] of document.paragraphs.entries()) {
    const inside: Mention[] = [];
    while (nextMention < mentions.length && mentions[nextMention]!.start < paragraph.end) {
      const mention = mentions[nextMention++]!;
      if (mention.start >= paragraph.start && mention.end <= paragraph.end) inside.push(mention);
    }
    const atoms = atomsOf(document.text, paragraph, inside);
    collectSentences(atoms, index, sentences);
  }
  return sentences;
}

/** Lays enclosures and mentions over the tokens; the outer one wins where two overlap. */
function atomsOf(text: string, paragraph: Paragraph, mentions: readonly Mention[]): Atom[] {
  const covers = mergeCovers(enclosures(text, paragraph), mentions);
  const atoms: Atom[] = [];
  let next = 0;
  let covered = paragraph.start;
  let inner: Token[] = [];
  for (const token of paragraph.tokens) {
    while (next < covers.length && covers[next]!.start < token.end) {
      const cover = covers[next++]!;
      // A token that begins before the cover keeps the characters that stand outside.
      if (token.start < cover.start && token.start >= covered)
        atoms.push(clip(token, token.start, cover.start));
      inner = [];
      atoms.push(cover.kind === 'quotation' ? { ...cover, inner } : cover);
      covered = cover.end;
    }
    if (token.end <= covered) {
      inner.push(token);
      continue;
    }
    atoms.push(
      token.start < covered
        ? clip(token, covered, token.end)
        : { kind: 'word', start: token.start, end: token.end, token },
    );
  }
  return atoms;
}

function clip(token: Token, start: number, end: number): Atom {
  const surface = token.surface.slice(start - token.start, end - token.start);
  return { kind: 'word', start, end, token: { ...token, start, end, surface, base: surface } };
}

function mergeCovers(brackets: readonly Enclosure[], mentions: readonly Mention[]): Atom[] {
  const all: Atom[] = [
    ...brackets.map(atomOfEnclosure),
    ...mentions.map(
      (mention): Atom => ({
        kind: 'person',
        start: mention.start,
        end: mention.end,
        person: mention.person,
        mention,
      }),
    ),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Atom[] = [];
  for (const cover of all) {
    const last = kept.at(-1);
    if (last === undefined || cover.start >= last.end) {
      kept.push(cover);
    } else if (last.kind === 'aside' && cover.kind === 'person') {
      // A name that runs over a parenthesis is read as the name; inside one it tells whom the aside names.
      kept[kept.length - 1] = cover.end > last.end ? cover : { ...last, person: last.person ?? cover.person };
    }
  }
  return kept;
}

function atomOfEnclosure({ kind, start, end }: Enclosure): Atom {
  switch (kind) {
    case 'quotation':
      return { kind, start, end, inner: [] };
    case 'aside':
      return { kind, start, end, person: null };
    case 'title':
      return { kind, start, end };
  }
}

/**
 * How many atoms a sentence may hold. No reader keeps more in mind, and it bounds the work of every later stage on text
 * without punctuation.
 */
const LONGEST_SENTENCE = 400;

const SENTENCE_END = /^[。．｡!?！？]+$/;

function collectSentences(atoms: readonly Atom[], paragraph: number, sentences: Sentence[]): void {
  let current: Atom[] = [];
  const close = () => {
    if (current.length > 0) {
      sentences.push({ start: current[0]!.start, end: current.at(-1)!.end, atoms: current, paragraph });
    }
    current = [];
  };
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind !== 'word') {
      current.push(atom);
      if (current.length >= LONGEST_SENTENCE) close();
      continue;
    }
    const { surface } = atom.token;
    if (surface.includes('\n')) {
      if (!continues(atoms[index + 1])) close();
    } else if (SENTENCE_END.test(surface)) {
      current.push(atom);
      if (!goesOn(atoms[index + 1])) close();
    } else if (current.length > 0 || surface.trim() !== '') {
      current.push(atom);
      if (current.length >= LONGEST_SENTENCE) close();
    }
  }
  close();
}

/** Whether a line goes on with the sentence of the line before: 「…」 / と述べた. */
function continues(next: Atom | undefined): boolean {
  return next?.kind === 'word' && next.token.pos === '助詞';
}

/** Whether a sentence goes on after 。 or ？: …なのか？と述べた. */
function goesOn(next: Atom | undefined): boolean {
  return next?.kind === 'word' && (next.token.surface === 'と' || SENTENCE_END.test(next.token.surface));
}
