import type { CSSProperties } from 'preact';
import type { Tint } from '../../lib/marks/marks.ts';
import { lineColour, neutralColour, speakerColour } from '../../lib/marks/palette.ts';

/** The colours that a speaker's marks are painted in, as properties for speakers.css: ground, and line for either scheme. */
export function lookOf(tint: Tint): CSSProperties {
  const index = typeof tint === 'number' ? tint : null;
  return {
    '--colour': index === null ? neutralColour() : speakerColour(index),
    '--line': `light-dark(${lineColour(index, 'light')}, ${lineColour(index, 'dark')})`,
  } as CSSProperties;
}

/** What speakers.css tells sources without a name and unknown speakers apart from people by. */
export function kindOf(tint: Tint): 'person' | 'unnamed' | 'unknown' {
  return typeof tint === 'number' ? 'person' : tint;
}
