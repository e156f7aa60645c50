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
  /** Who said it, and where. */
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
  readonly said: SaidBy & { readonly who: string };
}

/**
 * Everything that was said in the posts read, to be searched and filtered. Each text is held once. A text that is not in the text index
 * yet is looked at itself, so that whatever was put in is found at once; {@link indexSome} goes on with the index in parts.
 */
export class SayingIndex {
  #texts = new TextIndex();
  readonly #posts = new Map<string, { readonly at: number; readonly rows: readonly Row[] }>();
  #newestFirst: readonly Row[] | null = null;
  #pending: Row[] = [];
  #nextId = 0;

  /** How many sayings there are. */
  get size(): number {
    return this.#rows().length;
  }

  /** Takes what was said in a post, in place of what was known of it. */
  put({ key, blog, at, date }: SayingPost, said: readonly SaidInPost[]): void {
    const post = { key, blog, at, day: date?.slice(0, 'YYYY-MM-DD'.length) ?? '' };
    const rows = said
      .flatMap(({ person, speaker, sayings }) => {
        const by = { person, place: placeOfSpeaker(speaker), post, who: whoOf(speaker, sayings) };
        return sayings.map(({ start, kind, text }): Row => {
          return { id: this.#nextId++, start, kind, text: searchable(text), said: by };
        });
      })
      .sort((a, b) => a.start - b.start);
    this.#posts.set(key, { at, rows });
    this.#pending.push(...rows);
    this.#newestFirst = null;
  }

  /** Forgets what was said in a post. */
  remove(key: string): void {
    // What the text index has of it is found no more, since nothing leads there.
    if (this.#posts.delete(key)) this.#newestFirst = null;
  }

  /** Forgets everything. */
  clear(): void {
    this.#texts = new TextIndex();
    this.#posts.clear();
    this.#pending = [];
    this.#newestFirst = null;
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
    const { person, country, blog } = filter;
    const kinds = new Set(filter.kinds);
    const words = searchWords(filter.words).map((word) => this.#finder(word));
    return this.#rows().filter((row) => {
      const { said, kind } = row;
      return (
        (person === null || said.person === person) &&
        (country === null || said.place === country) &&
        (blog === null || said.post.blog === blog) &&
        (kinds.size === 0 || kinds.has(kind)) &&
        isWithinDays(said.post.day, filter) &&
        words.every((holds) => holds(row))
      );
    });
  }

  /** Tells whether a row holds a word, looking only at texts that can. */
  #finder(word: string): (row: Row) => boolean {
    const found = this.#texts.find(word);
    const candidates = found && new Uint8Array(this.#nextId);
    if (candidates) {
      for (const id of found) candidates[id] = 1;
      for (const { id } of this.#pending) candidates[id] = 1;
    }
    const speakers = new Map<string, boolean>();
    return ({ id, text, said: { who } }) => {
      if ((!candidates || candidates[id] === 1) && text.includes(word)) return true;
      let isSpeaker = speakers.get(who);
      if (isSpeaker === undefined) {
        isSpeaker = who.includes(word);
        speakers.set(who, isSpeaker);
      }
      return isSpeaker;
    };
  }

  #rows(): readonly Row[] {
    this.#newestFirst ??= [...this.#posts]
      .sort(([keyA, a], [keyB, b]) => b.at - a.at || (keyA < keyB ? 1 : -1))
      .flatMap(([, { rows }]) => rows);
    return this.#newestFirst;
  }
}

/** The words by which who says something is searched for, in the order in which news writes them: 米国務長官ブリンケン and the reverse. */
function whoOf(speaker: SaidInPost['speaker'], sayings: readonly Saying[]): string {
  if (!speaker) return searchable([...new Set(sayings.map(({ source }) => source ?? ''))].join('\n'));
  const { name, title, affiliation, identity } = speaker;
  const office = `${affiliation ?? ''}${title ?? ''}`;
  const known = identity ? [identity.name, identity.latin, identity.reading ?? ''] : [];
  return searchable([`${name}${office}`, `${office}${name}`, ...known].join('\n'));
}
