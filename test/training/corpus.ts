import { readFileSync } from 'node:fs';
import { Label } from '../../lib/analysis/tagger/labels.ts';

/** A sentence with the names of people in it, as half-open UTF-16 spans. */
export interface Example {
  /** The data set it comes from. */
  readonly set: string;
  readonly text: string;
  readonly persons: readonly (readonly [start: number, end: number])[];
}

/** Reads sentences, one JSON object a line. */
export function readExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Example);
}

/** The label of every UTF-16 unit of an example. */
export function labelsOf({ text, persons }: Example): Uint8Array {
  const labels = new Uint8Array(text.length);
  for (const [start, end] of persons) {
    labels.fill(Label.middle, start, end);
    labels[start] = Label.first;
    labels[end - 1] = end - start === 1 ? Label.single : Label.last;
  }
  return labels;
}
