/**
 * What a character is to a name: outside of any, the first, a middle or the last of several, or a name by itself (the
 * scheme known as BIOES).
 */
export const Label = { outside: 0, first: 1, middle: 2, last: 3, single: 4 } as const;

/** How many labels there are. */
export const LABELS = 5;

/**
 * Whether a label can follow another: `MAY_FOLLOW[before * LABELS + after]`. A name that has begun goes on until its last
 * character.
 */
export const MAY_FOLLOW: readonly boolean[] = Array.from({ length: LABELS * LABELS }, (_, pair) => {
  const before = Math.floor(pair / LABELS);
  const inName = before === Label.first || before === Label.middle;
  return inName === continues(pair % LABELS);
});

/** Whether a label stands inside a name that an earlier character began; such a label cannot start a text. */
export function continues(label: number): boolean {
  return label === Label.middle || label === Label.last;
}

/** Whether a text can end after a label: no name is left open. */
export function mayEnd(label: number): boolean {
  return label !== Label.first && label !== Label.middle;
}
