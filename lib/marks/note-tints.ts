import type { Colouring } from './look.ts';
import type { Tone } from './palette.ts';

/**
 * The notes' own colours, by index of Note.colour: yellow, green, blue, purple, pink, red, as a marker pen has them. RGB,
 * 0–255.
 */
export const NOTE_TINTS = [
  [250, 214, 54],
  [116, 206, 104],
  [96, 176, 246],
  [180, 146, 240],
  [246, 134, 188],
  [240, 106, 88],
] as const satisfies readonly (readonly [number, number, number])[];

/** The same hues as lines on light paper and as strong grounds on dark paper, where those above are too pale. */
const DEEP = [
  [122, 92, 0],
  [18, 104, 30],
  [16, 82, 158],
  [92, 54, 166],
  [156, 34, 98],
  [156, 34, 20],
] as const satisfies readonly (readonly [number, number, number])[];

/** How much of the paper a ground covers: with these the text keeps its contrast. */
const OPACITY = {
  soft: { light: 0.45, dark: 0.3 },
  strong: { light: 0.65, dark: 0.6 },
} as const satisfies Record<'soft' | 'strong', Readonly<Record<Tone, number>>>;

/** The colour at an index as CSS. An index beyond the palette begins anew. */
export function noteTint(index: number): string {
  return css(NOTE_TINTS[index % NOTE_TINTS.length]!, 1);
}

/**
 * CSS declarations of a stretch with a note: a wavy line, in the ink's colour or, for a note with a colour, in that, on a
 * ground of it.
 */
export function noteDeclarations(colour: number | null, tone: Tone, colouring: Colouring): string {
  const wave = (line: string) => `text-decoration:underline wavy 2px ${line}`;
  if (colour === null || colouring === 'forced') return wave('currentColor');
  const [pale, deep] = [NOTE_TINTS[colour % NOTE_TINTS.length]!, DEEP[colour % DEEP.length]!];
  const line = wave(css(tone === 'light' ? deep : pale, 1));
  if (colouring === 'lines') return line;
  const ground = colouring === 'strong' && tone === 'dark' ? deep : pale;
  return `${line};background-color:${css(ground, OPACITY[colouring][tone])}`;
}

function css([red, green, blue]: readonly [number, number, number], opacity: number): string {
  return `rgb(${red} ${green} ${blue} / ${opacity})`;
}
