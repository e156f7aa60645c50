/** The words of an export made for reading that depend on the reader's language, as plain text. */
export interface ReadingLabels {
  /** Heading of the file. */
  readonly heading: string;
  /** A line under it: when it was exported and how much. */
  readonly summary: string;
  /** Text of the link to the post that a quoted text is from. */
  readonly source: string;
  /** Stands in place of the notes when there is none. */
  readonly empty: string;
  /** The names of the notes' tints, by index. */
  readonly tints: readonly string[];
  /** A time (ISO 8601) for the reader, in their time zone. */
  readonly formatTime: (time: string) => string;
  /** A post's date (ISO 8601) for the reader. */
  readonly formatDay: (date: string) => string;
}
