import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../run/run-program.ts';
import type { Figure, Part } from './figures.ts';

/** Where the results stand that README.md's table is made from. */
const RESULTS_FILE = join(ROOT, 'test/bench/results.json');

/** The machine that figures were measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** GB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** One part's figures with when and how they came about. */
export interface PartResults {
  /** ISO 8601, when it was measured. */
  readonly at: string;
  readonly machine: Machine;
  /** How many processes wanted to run, on average over a minute, before it was measured. */
  readonly load: number;
  readonly figures: readonly Figure[];
}

/** The committed results; a part that is measured anew takes the place of its earlier results. */
export type Results = Partial<Readonly<Record<Part, PartResults>>>;

/** The committed results; empty before the first. */
export function readResults(): Results {
  return existsSync(RESULTS_FILE) ? (JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as Results) : {};
}

/** Writes results as they are committed. */
export function writeResults(results: Results): void {
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
}

/** What there is to know of this machine, beside what is measured. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

/** See {@link PartResults.load}. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
