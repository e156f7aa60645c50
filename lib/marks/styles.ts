import type { Mark, MarkKind, Tint } from './marks.ts';
import { lineColour, neutralColour, SPEAKER_COLOURS, speakerColour, type Tone } from './palette.ts';

/** The highlight registry is shared with the page, so every name of ours begins with this. */
export const HIGHLIGHT_PREFIX = 'hatsugenroku';

/** The highlight that is shown for a moment where a jump arrives. */
export const ARRIVAL_HIGHLIGHT = `${HIGHLIGHT_PREFIX}-arrival`;

const TONES: readonly Tone[] = ['light', 'dark'];

/** The kinds that carry a speaker's colour. */
type TintedKind = Exclude<MarkKind, 'note'>;
const TINTED_KINDS: readonly TintedKind[] = ['statement', 'speech', 'fragment', 'mention'];

/** Opacity of a quotation's background: strong enough to tell the hues apart, weak enough to read long passages on. */
const BACKGROUND: Readonly<Record<Tone, number>> = { light: 0.4, dark: 0.3 };

/** The name under which all marks that look alike are registered. */
export function highlightName(tone: Tone, mark: Mark): string {
  if (mark.kind === 'note') return `${HIGHLIGHT_PREFIX}-${tone}-note`;
  return tintedName(tone, mark.kind, mark.tint);
}

function tintedName(tone: Tone, kind: TintedKind, tint: Tint): string {
  return `${HIGHLIGHT_PREFIX}-${tone}-${kind}-${tint}`;
}

function allTints(): Tint[] {
  return [...SPEAKER_COLOURS.keys(), 'unnamed', 'unknown'];
}

/**
 * The style sheet for every highlight. Speech is a tinted ground, a fragment the same with a dotted line, a statement
 * a line alone, a name a bold line: the kinds differ without colour too. Only properties that a highlight may have
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-styling).
 */
export function highlightStyles(): string {
  const rules: string[] = [];
  for (const tone of TONES) {
    for (const kind of TINTED_KINDS)
      for (const tint of allTints())
        rules.push(`::highlight(${tintedName(tone, kind, tint)}){${declarations(tone, kind, tint)}}`);
    rules.push(
      `::highlight(${HIGHLIGHT_PREFIX}-${tone}-note){text-decoration:underline wavy 1px currentColor}`,
    );
  }
  rules.push(`::highlight(${ARRIVAL_HIGHLIGHT}){background-color:Highlight;color:HighlightText}`);
  return rules.join('\n');
}

function declarations(tone: Tone, kind: TintedKind, tint: Tint): string {
  const index = typeof tint === 'number' ? tint : null;
  const opacity = BACKGROUND[tone];
  const ground = `background-color:${index === null ? neutralColour(opacity) : speakerColour(index, opacity)}`;
  const line = (style: string, thickness: number) => {
    // An unnamed source is a broken line, one that could not be told a dotted one, whatever the kind.
    const shown = tint === 'unnamed' ? 'dashed' : tint === 'unknown' ? 'dotted' : style;
    return `text-decoration:underline ${shown} ${thickness}px ${lineColour(index, tone)}`;
  };
  switch (kind) {
    case 'speech':
      return index !== null ? ground : `${ground};${line('solid', 1)}`;
    case 'fragment':
      return `${ground};${line('dotted', 2)}`;
    case 'statement':
      return line('solid', 2);
    case 'mention':
      return line('solid', 3);
  }
}
