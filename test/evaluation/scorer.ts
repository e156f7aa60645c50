import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../lib/analysis/types.ts';

/** A ratio of hits with the number of cases it was measured on; all between 0 and 1. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
}

/** The scorer's figures for a set of texts. */
export interface Summary {
  readonly texts: number;
  readonly quote: Figure;
  readonly speaker: { readonly accuracy: number; readonly n: number };
  readonly mention: Figure;
  readonly official: Figure;
  readonly link: Figure;
  readonly statement: Figure;
}

/** An annotated text; the scorer knows its further fields. */
export interface Gold {
  readonly text: string;
}

/** Counts for one text; only the scorer looks inside. */
export type Counts = Readonly<Record<string, unknown>>;

/** The functions of the evaluation's own scorer. */
export interface Scorer {
  parseAnn(source: string, file: string): Gold;
  scoreOne(gold: Gold, found: Analysis, note?: (error: string) => void): Counts;
  summarise(counts: readonly Counts[]): Summary;
}

/**
 * The folder with the scorer and the annotated texts: `HATSUGENROKU_EVAL`, else `../shared/eval` beside the repository.
 * Null where it is missing; it is not part of the repository.
 */
export function evaluationFolder(): string | null {
  const folder = resolve(process.env.HATSUGENROKU_EVAL ?? join(import.meta.dirname, '../../../shared/eval'));
  return existsSync(join(folder, 'score.mjs')) ? folder : null;
}

/** Loads the scorer from the evaluation folder. */
export async function loadScorer(folder: string): Promise<Scorer> {
  return (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Scorer;
}
