import { searchable, searchWords } from '../notes/search-words.ts';
import type { PostRead, SaidInPost, Saying } from '../record/model.ts';
import { isWithinDays, type LibraryFilter } from './filter.ts';
import { placeOfSpeaker } from './speaker-place.ts';
import { TextIndex } from './text-index.ts';

/** What is known of a post that something was said in. */
export type SayingPost = Pick<PostRead, 'key' | 'blog' | 'at' | 'date'>;

/** Something said, as the index finds it: enough to fetch it by. Its text is held in this one form, as it is compared. */
export interface FoundSaying {
  readonly start: number;
  readonly kind: Saying['kind'];
  /** Who said it, and where; of one post, the post is one object. */
  readonly said: SaidBy;
}

/** What everything that one person says in one post has in common. */
export interface SaidBy {
  readonly person: string;
  /** See {@link placeOfSpeaker}. */
  readonly place: string | null;
  readonly post: { readonly key: string; readonly blog: string; readonly at: number; readonly day: string };
}

interface Row extends FoundSaying {
  readonly id: number;
  readonly text: string;
  /** Index into the distinct texts by which speakers are found. */
  readonly who: number;
}

/** Everything in the order in which it is found. Numbers stand in columns of their own: a search goes over all of them. */
interface Ordered {
  readonly rows: readonly Row[];
  /** {@link Row.who} of each row. */
  readonly whos: Uint32Array;
  /** Where the row with an id stands, plus one; 0 for rows that are no more. */
  readonly places: Uint32Array;
}

/**
 * Everything that was said in the posts read, to be searched and filtered. Each text is held once. A text that is not in the text index
 * yet is looked at itself, so that whatever was put in is found at once; {@link indexSome} goes on with the index in parts.
 */
export class SayingIndex {
  #texts = new TextIndex();
  readonly #posts = new Map<string, { readonly at: number; readonly rows: readonly Row[] }>();
  readonly #speakers = new SpeakerTexts();
  #ordered: Ordered | null = null;
  #pending: Row[] = [];
  #nextId = 0;

  /** How many sayings there are. */
  get size(): number {
    return this.#order().rows.length;
  }

  /** Takes what was said in a post, in place of what was known of it. */
  put({ key, blog, at, date }: SayingPost, said: readonly SaidInPost[]): void {
    const post = { key, blog, at, day: date?.slice(0, 'YYYY-MM-DD'.length) ?? '' };
    const rows = said
      .flatMap(({ person, speaker, sayings }) => {
        const by = { person, place: placeOfSpeaker(speaker), post };
        const who = this.#speakers.indexOf(whoOf(speaker, sayings));
        return sayings.map(({ start, kind, text }): Row => {
          return { id: this.#nextId++, start, kind, text: searchable(text), said: by, who };
        });
      })
      .sort((a, b) => a.start - b.start);
    this.#posts.set(key, { at, rows });
    this.#pending.push(...rows);
    this.#ordered = null;
  }

  /** Forgets what was said in a post. */
  remove(key: string): void {
    // What the text index has of it is found no more, since nothing leads there.
    if (this.#posts.delete(key)) this.#ordered = null;
  }

  /** Forgets everything. */
  clear(): void {
    this.#texts = new TextIndex();
    this.#posts.clear();
    this.#pending = [];
    this.#ordered = null;
  }

  /** Goes on with the text index for at most so many texts. Returns how many are left. */
  indexSome(count: number): number {
    for (const { id, text } of this.#pending.splice(0, count)) this.#texts.add(id, text);
    return this.#pending.length;
  }

  /**
   * What was said and passes the filter, newest post first and in the order of the post. Every word must stand in the text or in the name and office
   * of who says it.
   */
  find(filter: LibraryFilter): readonly FoundSaying[] {
    const { rows } = this.#order();
    const words = searchWords(filter.words);
    let left: Uint8Array | null = null;
    for (const word of words) left = this.#holding(word, left);
    const among = left === null ? rows : rows.filter((_, place) => left[place] === 1);
    const tests = testsOf(filter);
    return tests.length === 0 ? among : among.filter((row) => tests.every((passes) => passes(row)));
  }

  /** Which of the rows that are left hold a word, by their places; all are left at first. */
  #holding(word: string, left: Uint8Array | null): Uint8Array {
    const { rows, whos, places } = this.#order();
    const holding = new Uint8Array(rows.length);
    const look = (place: number): void => {
      if ((left === null || left[place] === 1) && rows[place]!.text.includes(word)) holding[place] = 1;
    };
    const candidates = this.#texts.find(word);
    if (candidates) {
      for (const id of candidates) if (places[id]) look(places[id] - 1);
      for (const { id } of this.#pending) if (places[id]) look(places[id] - 1);
    } else for (let place = 0; place < rows.length; place++) look(place);
    const speakers = this.#speakers.holding(word);
    if (speakers)
      for (let place = 0; place < whos.length; place++)
        if (speakers[whos[place]!] === 1 && (left === null || left[place] === 1)) holding[place] = 1;
    return holding;
  }

  #order(): Ordered {
    if (this.#ordered) return this.#ordered;
    const rows = [...this.#posts]
      .sort(([keyA, a], [keyB, b]) => b.at - a.at || (keyA < keyB ? 1 : -1))
      .flatMap((post) => post[1].rows);
    const whos = Uint32Array.from(rows, ({ who }) => who);
    const places = new Uint32Array(this.#nextId);
    for (const [place, { id }] of rows.entries()) places[id] = place + 1;
    this.#ordered = { rows, whos, places };
    return this.#ordered;
  }
}

/** The distinct texts by which speakers are found: far fewer than sayings. */
class SpeakerTexts {
  readonly #indexes = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, known);
    return known;
  }

  /** Which texts hold a word, by index; null where none does. */
  holding(word: string): Uint8Array | null {
    let holding: Uint8Array | null = null;
    for (const [text, index] of this.#indexes) {
      if (!text.includes(word)) continue;
      holding ??= new Uint8Array(this.#indexes.size);
      holding[index] = 1;
    }
    return holding;
  }
}

/** What a filter asks beyond its words. */
function testsOf(filter: LibraryFilter): readonly ((row: FoundSaying) => boolean)[] {
  const { person, country, blog, from, to } = filter;
  const kinds = new Set<string>(filter.kinds);
  const tests: ((row: FoundSaying) => boolean)[] = [];
  if (person !== null) tests.push(({ said }) => said.person === person);
  if (country !== null) tests.push(({ said }) => said.place === country);
  if (blog !== null) tests.push(({ said }) => said.post.blog === blog);
  if (from !== null || to !== null) tests.push(({ said }) => isWithinDays(said.post.day, filter));
  if (kinds.size > 0) tests.push(({ kind }) => kinds.has(kind));
  return tests;
}

/** The words by which who says something is searched for, in the order in which news writes them: 米国務長官ブリンケン and the reverse. */
function whoOf(speaker: SaidInPost['speaker'], sayings: readonly Saying[]): string {
  if (!speaker) return searchable([...new Set(sayings.map(({ source }) => source ?? ''))].join('\n'));
  const { name, title, affiliation, identity } = speaker;
  const office = `${affiliation ?? ''}${title ?? ''}`;
  const known = identity ? [identity.name, identity.latin, identity.reading ?? ''] : [];
  return searchable([`${name}${office}`, `${office}${name}`, ...known].join('\n'));
}
