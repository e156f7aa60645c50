import type { TextPlace } from '../notes/model.ts';
import type { Saying } from './model.ts';

/** The place of a saying, as a page finds it again. */
export function placeOfSaying({ text, start, prefix, suffix }: Saying): TextPlace {
  return {
    quote: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + text.length },
  };
}
