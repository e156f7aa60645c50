/** What must be said of something by others that is in the package. The file {@link NOTICES_FILE} holds a list of these. */
export interface Notice {
  /** A package of npm, or the name of a work. */
  readonly name: string;
  /** Empty where the work has none. */
  readonly version: string;
  /** An identifier or expression of SPDX: https://spdx.org/licenses/ */
  readonly licence: string;
  /** Where it comes from, as its authors give it; empty where they give nothing. */
  readonly source: string;
  /** Copyright notices and the terms, whole. */
  readonly text: string;
}

/** All that is said in the package of what is in it. */
export interface Notices {
  /** Of the extension itself. */
  readonly own: Notice;
  /** Of what is by others, in the order of their names. */
  readonly others: readonly Notice[];
}

/** The file in the package that holds {@link Notices} as JSON. */
export const NOTICES_FILE = 'third-party-notices.json';
