import type { SpeakerKey } from './speaker-key.ts';

/** Which way to go through what a speaker says. */
export type StepDirection = 'next' | 'previous';

/** Where a walk through what a speaker says has come to: at which of how many, counted from 1. */
export interface SpeakerStep {
  readonly speaker: SpeakerKey;
  readonly position: number;
  readonly total: number;
}
