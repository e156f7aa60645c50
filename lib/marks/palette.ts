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

  const colours: Record<string, number> = {};
  const newcomers: string[] = [];
  for (const key of keys) {
    const index = remembered.get(key);
    if (index === undefined) newcomers.push(key);
    else {
      colours[key] = index;
      inPost[index % inPost.length]! += 1;
    }
  }
  for (const key of newcomers) {
    const index = leastUsed(inPost, overall);
    colours[key] = index;
    inPost[index]! += 1;
    overall[index]! += 1;
  }
  return colours;
}

function leastUsed(first: readonly number[], second: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < first.length; index++) {
    const better = first[index]! - first[best]! || second[index]! - second[best]!;
    if (better < 0) best = index;
  }
  return best;
}
