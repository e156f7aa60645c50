import { type Colouring, declarationsOf, TINTED_KINDS, type TintedKind } from './look.ts';
import type { MarkKind, Tint } from './marks.ts';
import { NOTE_TINTS, noteDeclarations } from './note-tints.ts';
import { fadedInk, SPEAKER_COLOURS, type Tone } from './palette.ts';

/** The highlight registry is shared with the page, so every name of ours begins with this. */
export const HIGHLIGHT_PREFIX = 'hatsugenroku';

/** The highlight that is shown for a moment where a jump arrives. */
export const ARRIVAL_HIGHLIGHT = `${HIGHLIGHT_PREFIX}-arrival`;

/** The highlight of the mark that a reader who goes by keyboard has come to. */
export function currentHighlight(tone: Tone): string {
  return `${HIGHLIGHT_PREFIX}-${tone}-current`;
}

const TONES: readonly Tone[] = ['light', 'dark'];

const TINTS: readonly Tint[] = [...SPEAKER_COLOURS.keys(), 'unnamed', 'unknown'];

const NOTE_COLOURS: readonly (number | null)[] = [null, ...NOTE_TINTS.keys()];

/** What a mark's look depends on. `faded`: somebody else's than the one speaker who is to stand out. */
export type MarkLook =
  | { readonly kind: TintedKind; readonly tint: Tint; readonly faded?: boolean }
  | { readonly kind: Exclude<MarkKind, TintedKind>; readonly colour: number | null };

/** How the reader wants marks to look. */
export interface MarkStyle {
  readonly colours: Exclude<Colouring, 'forced'>;
  /** Whether they are printed. */
  readonly print: boolean;
}

/** How marks look until the reader's wish is known. */
export const STANDARD_STYLE: MarkStyle = { colours: 'soft', print: false };

/** The name under which all marks that look alike are registered. */
export function highlightName(tone: Tone, mark: MarkLook): string {
  if (mark.kind === 'note') return noteName(tone, mark.colour);
  return tintedName(tone, mark.kind, mark.tint, mark.faded ?? false);
}

/** The names of all of them end alike. */
function noteName(tone: Tone, colour: number | null): string {
  return `${HIGHLIGHT_PREFIX}-${tone}-${colour === null ? '' : `${colour}-`}note`;
}

/** The name of the highlight over text that fades. */
export function fadedTextName(tone: Tone): string {
  return `${HIGHLIGHT_PREFIX}-${tone}-faded-text`;
}

function tintedName(tone: Tone, kind: TintedKind, tint: Tint, faded: boolean): string {
  return `${HIGHLIGHT_PREFIX}-${tone}-${faded ? 'faded-' : ''}${kind}-${tint}`;
}

/** Every name that anything of ours is registered under. */
export function allHighlightNames(): string[] {
  const names = highlightStyles(STANDARD_STYLE).matchAll(/::highlight\(([^)]+)\)/g);
  return [...new Set(Array.from(names, ([, name = '']) => name))];
}

/**
 * The style sheet for every highlight: one set of rules for the screen, one for a screen with forced colours, one for
 * paper.
 *
 * @param origin selects the elements that have the highlights, as what stands before `::highlight()`; all by default.
 */
export function highlightStyles({ colours, print }: MarkStyle, origin = ''): string {
  const sets = [
    `@media screen and (forced-colors:none){${rules(colours)}${fadedTextRules()}${currentRules(ringOf)}}`,
    `@media screen and (forced-colors:active){${rules('forced')}${currentRules(() => FORCED_RING)}}`,
    `@media screen{${rule(ARRIVAL_HIGHLIGHT, 'background-color:Highlight;color:HighlightText')}}`,
  ];
  // Browsers print no grounds unless they are told to, and print on white whatever the page's own paper is. What has
  // faded on the screen is printed like the rest.
  if (print) sets.push(`@media print{${rules('lines', 'light', false)}}`);
  return sets.join('\n').replaceAll('::highlight', `${origin}::highlight`);
}

function rules(colouring: Colouring, linesFor?: Tone, fades = true): string {
  return TONES.flatMap((tone) => [
    ...TINTED_KINDS.flatMap((kind) =>
      TINTS.flatMap((tint) =>
        [false, true].map((faded) => {
          const declarations = declarationsOf(kind, tint, linesFor ?? tone, colouring, faded && fades);
          return rule(tintedName(tone, kind, tint, faded), declarations);
        }),
      ),
    ),
    ...NOTE_COLOURS.map((colour) =>
      rule(noteName(tone, colour), noteDeclarations(colour, linesFor ?? tone, colouring)),
    ),
  ]).join('');
}

function fadedTextRules(): string {
  return TONES.map((tone) => rule(fadedTextName(tone), `color:${fadedInk(tone)}`)).join('');
}

/** The colour of the surfaces' focus ring, as in assets/styles/tokens.css. */
const RING: Readonly<Record<Tone, string>> = { light: '26 95 180', dark: '138 184 255' };

/** As much of a focus ring as a highlight can have: thick lines above and below, and a ground that lets the mark's through. */
function ringOf(tone: Tone): string {
  return `background-color:rgb(${RING[tone]} / 0.15);text-decoration:underline overline solid 3px rgb(${RING[tone]})`;
}

const FORCED_RING = 'text-decoration:underline overline solid 4px Highlight';

function currentRules(ring: (tone: Tone) => string): string {
  return TONES.map((tone) => rule(currentHighlight(tone), ring(tone))).join('');
}

function rule(name: string, declarations: string): string {
  return `::highlight(${name}){${declarations}}`;
}
