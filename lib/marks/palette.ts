/** Whether the page writes dark on light (`light`) or light on dark. */
export type Tone = 'light' | 'dark';

/**
 * The speakers' colours: Paul Tol's "light" qualitative scheme, made as a background for black text and told apart by
 * colour-blind readers too (https://personal.sron.nl/~pault/, "Qualitative colour schemes"). RGB, 0–255.
 */
export const SPEAKER_COLOURS = [
  [119, 170, 221], // light blue
  [238, 136, 102], // orange
  [68, 187, 153], // mint
  [238, 221, 136], // light yellow
  [255, 170, 187], // pink
  [170, 170, 0], // olive
  [187, 204, 51], // pear
  [153, 221, 255], // light cyan, nearest to another and so the last to be given
] as const satisfies readonly (readonly [number, number, number])[];

/**
 * The same hues as lines on light paper, where the colours above are too pale to be seen: at least 3 to 1 against white
 * and against the tinted ground of their own (WCAG 2.2, 1.4.11). Where two hues would meet in the dark, they are moved
 * apart. RGB, 0–255.
 */
const DARK_LINES = [
  [40, 104, 190], // light blue
  [190, 90, 56], // orange
  [0, 136, 106], // mint
  [170, 120, 0], // light yellow
  [198, 88, 118], // pink
  [112, 112, 0], // olive
  [84, 140, 20], // pear
  [0, 140, 190], // light cyan
] as const satisfies readonly (readonly [number, number, number])[];

/** The grey of sources without a name as a line on light paper. */
const DARK_NEUTRAL_LINE = [118, 118, 118] as const;

/** Tol's pale grey, for sources that have no name of their own. */
const NEUTRAL_COLOUR = [170, 170, 170] as const;

/** The colour at a palette index as CSS, with the given opacity. An index beyond the palette begins anew. */
export function speakerColour(index: number, opacity = 1): string {
  return css(SPEAKER_COLOURS[index % SPEAKER_COLOURS.length] ?? NEUTRAL_COLOUR, opacity);
}

/** The colour of unnamed and unknown sources as CSS. */
export function neutralColour(opacity = 1): string {
  return css(NEUTRAL_COLOUR, opacity);
}

/**
 * The colour of a line on light (`light`) or dark paper, for a palette index or, by null, for sources without a name.
 *
 * @param deep on light paper a shade darker, to be seen on strong grounds too.
 */
export function lineColour(index: number | null, tone: Tone, deep = false, opacity = 1): string {
  if (tone === 'dark') return index === null ? neutralColour(opacity) : speakerColour(index, opacity);
  const [red, green, blue] = (index !== null && DARK_LINES[index % DARK_LINES.length]) || DARK_NEUTRAL_LINE;
  const shade = deep ? DEEP_SHADE : 1;
  return css([Math.round(red * shade), Math.round(green * shade), Math.round(blue * shade)], opacity);
}

/**
 * The colour of text that fades beside what one speaker says: greyer than a page's ink, and still at least 4.5 to 1 on
 * white or near-black paper (WCAG 2.2, 1.4.3).
 */
export function fadedInk(tone: Tone): string {
  return tone === 'light' ? 'rgb(107 107 107)' : 'rgb(150 150 150)';
}

/** How much of a line's brightness is left on a strong ground. */
const DEEP_SHADE = 0.75;

function css([red, green, blue]: readonly [number, number, number], opacity: number): string {
  return `rgb(${red} ${green} ${blue} / ${opacity})`;
}

/**
 * Gives everybody in a post a colour. Who had one keeps it, so that a person looks the same on every post; who has none
 * takes the colour that is least used in this post, then least used at all.
 *
 * @param keys the people of one post by key, who speaks most first.
 * @param remembered palette indices by key from posts read before.
 * @returns an index for each key; for new keys the ones to remember.
 */
export function assignColours(
  keys: readonly string[],
  remembered: ReadonlyMap<string, number>,
): Record<string, number> {
  const inPost = new Array<number>(SPEAKER_COLOURS.length).fill(0);
  const overall = new Array<number>(SPEAKER_COLOURS.length).fill(0);
  for (const index of remembered.values()) overall[index % overall.length]! += 1;

  // A map: a name may be `__proto__`, which is no key of an object.
  const colours = new Map<string, number>();
  const newcomers: string[] = [];
  for (const key of keys) {
    const index = remembered.get(key);
    if (index === undefined) newcomers.push(key);
    else {
      colours.set(key, index);
      inPost[index % inPost.length]! += 1;
    }
  }
  for (const key of newcomers) {
    const index = leastUsed(inPost, overall);
    colours.set(key, index);
    inPost[index]! += 1;
    overall[index]! += 1;
  }
  return Object.fromEntries(colours);
}

function leastUsed(first: readonly number[], second: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < first.length; index++) {
    const better = first[index]! - first[best]! || second[index]! - second[best]!;
    if (better < 0) best = index;
  }
  return best;
}
