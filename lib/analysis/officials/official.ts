/** A person with a public office, as the built-in list knows them: one line of assets/lexicon/officials.json. */
export interface Official {
  /** A stable slug of the Latin name: `antony-blinken`. */
  readonly id: string;
  /** The full name as Japanese news writes it: アントニー・ブリンケン, 岸田文雄. */
  readonly name: string;
  /** The usual short form in the news: ブリンケン, 岸田. */
  readonly short: string;
  /** Other spellings in use, full or short: ゼレンスキイ. */
  readonly spellings: readonly string[];
  /** The usual English form. */
  readonly latin: string;
  /** How Japanese media read a kanji name, surname first; null for names in katakana. */
  readonly reading: string | null;
  /** Nationality, ISO 3166-1 alpha-2 (XK for Kosovo). */
  readonly country: string;
  /** In order of their start. */
  readonly offices: readonly Office[];
}

/** One term of one office. */
export interface Office {
  /** As news joins it to the name: 国務長官, 外相. */
  readonly title: string;
  /** A country code, or the Japanese name of an international organisation: US, 国連. */
  readonly of: string;
  /** The first day, or only its month or year: YYYY-MM-DD, YYYY-MM, YYYY. */
  readonly from: string;
  /** The last day in the same forms; null when no end is known. */
  readonly to: string | null;
}
