import type { QuoteReading } from './classify-quotes.ts';
import type { Known } from './discourse.ts';
import type { ResolvedCue } from './speakers.ts';

/**
 * Whether a reporting expression makes a statement of its own: it reports without brackets, somebody is known to have
 * said it, and no quotation of the sentence already carries it.
 */
export function isStatement(
  resolved: ResolvedCue,
  speaker: Known,
  readings: readonly QuoteReading[],
): boolean {
  const { cue } = resolved;
  if (cue.link.kind === 'quotation' || speaker === null) return false;
  return !readings.some(({ source }) => source.by === 'cue' && source.cue === resolved);
}
