import type { Tint } from './marks.ts';
import { lineColour, neutralColour, speakerColour, type Tone } from './palette.ts';

/** The kinds that carry a speaker's colour. */
export const TINTED_KINDS = ['statement', 'speech', 'fragment', 'mention'] as const;

export type TintedKind = (typeof TINTED_KINDS)[number];

/**
 * How marks are coloured. The reader chooses among tinted grounds, stronger ones, and lines alone; `forced` is what is
 * left where the system's own colours replace all others.
 */
export type Colouring = 'soft' | 'strong' | 'lines' | 'forced';

/** How much of its line and of its ground a faded mark keeps. */
const LEFT_OF_FADED = { line: 0.5, ground: 0.35 } as const;

/**
 * CSS declarations of a mark, only of properties that a highlight may have
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-styling).
 *
 * Colour says who speaks; everything else is told without it. The kind: a name has a bold line, a statement a medium
 * one, a quotation a tinted ground, and a fragment of one thin lines above and below as well. The source: a line is
 * solid for a person, dashed for a source without a name, dotted where nobody knows.
 *
 * @param faded whether it stands back behind another speaker's marks.
 */
export function declarationsOf(
  kind: TintedKind,
  tint: Tint,
  tone: Tone,
  colouring: Colouring,
  faded = false,
): string {
  const index = typeof tint === 'number' ? tint : null;
  const line = (where: string, thickness: number) =>
    `text-decoration:${where} ${lineStyle(tint)} ${faded ? 1 : thickness}px ${colourOfLine(index, tone, colouring, faded)}`;
  const ground = groundOf(index, tone, colouring, faded);
  const declarations: string[] = [];
  switch (kind) {
    case 'mention':
      declarations.push(line('underline', 3));
      break;
    case 'statement':
      declarations.push(line('underline', 2));
      break;
    case 'fragment':
      declarations.push(line('underline overline', 1));
      if (ground) declarations.push(ground);
      break;
    case 'speech':
      // A long passage is calmer without lines; where its ground does not tell all, one is needed.
      if (!ground) declarations.push(line('underline', 1));
      else if (index === null) declarations.push(line('underline', 2));
      if (ground) declarations.push(ground);
      break;
  }
  return declarations.join(';');
}

function lineStyle(tint: Tint): 'solid' | 'dashed' | 'dotted' {
  if (tint === 'unnamed') return 'dashed';
  return tint === 'unknown' ? 'dotted' : 'solid';
}

function colourOfLine(index: number | null, tone: Tone, colouring: Colouring, faded: boolean): string {
  if (colouring === 'forced') return faded ? 'GrayText' : 'CanvasText';
  return lineColour(index, tone, colouring === 'strong', faded ? LEFT_OF_FADED.line : 1);
}

/** Soft grounds are weak enough to read long passages on, strong ones as strong as the text's contrast allows. */
const OPACITY = {
  soft: { light: 0.4, dark: 0.3 },
  strong: { light: 0.6, dark: 0.55 },
} as const satisfies Record<'soft' | 'strong', Readonly<Record<Tone, number>>>;

function groundOf(index: number | null, tone: Tone, colouring: Colouring, faded: boolean): string | null {
  if (colouring === 'lines' || colouring === 'forced') return null;
  const opacity = OPACITY[colouring][tone] * (faded ? LEFT_OF_FADED.ground : 1);
  if (colouring === 'strong' && tone === 'dark')
    // Deep hues: pale ones would be too bright under light text before they are strong.
    return `background-color:${lineColour(index, 'light', false, opacity)}`;
  return `background-color:${index === null ? neutralColour(opacity) : speakerColour(index, opacity)}`;
}
