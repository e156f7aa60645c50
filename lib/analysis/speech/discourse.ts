import type { Mention, Person, Speaker } from '../types.ts';
import { AGENTS, endsInOneOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';

/** A speaker, or nobody. */
export type Known = Speaker | null;

/**
 * What a reader keeps in mind while reading: the people met last, with their titles, and who the text is about.
 * Fed in reading order; every question is answered in bounded time.
 */
export class Discourse {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #titles = new Map<string, Set<string>>();
  readonly #affiliations = new Map<string, string>();
  /** Latest last. */
  #recent: string[] = [];
  #nextMention = 0;
  #topic: Known = null;

  constructor(text: string, people: readonly Person[], mentions: readonly Mention[]) {
    this.#text = text;
    this.#mentions = mentions;
    for (const { id, title, affiliation } of people) {
      this.#titles.set(id, new Set(title === null ? [] : [title]));
      if (affiliation !== null) this.#affiliations.set(id, affiliation);
    }
  }

  /** Takes in the mentions before an offset. */
  readTo(offset: number): void {
    while (this.#nextMention < this.#mentions.length && this.#mentions[this.#nextMention]!.start < offset) {
      const { person, name, start, end } = this.#mentions[this.#nextMention++]!;
      const titles = this.#titles.get(person) ?? new Set();
      if (end > name.end) titles.add(this.#text.slice(name.end, end));
      if (name.start > start) titles.add(this.#text.slice(start, name.start).replace(/の$/, ''));
      this.#titles.set(person, titles);
      this.#recent = [...this.#recent.filter((id) => id !== person), person].slice(-REMEMBERED);
    }
  }

  /** Whose words follow where a sentence leaves its subject out. */
  get topic(): Known {
    return this.#topic;
  }

  /** Tells whom the sentence just read was about. */
  setTopic(topic: Known): void {
    this.#topic = topic;
  }

  /** Another text begins: nobody is carried over, though a title still reminds of who bore it. */
  forget(): void {
    this.#topic = null;
  }

  /** The speaker that a phrase stands for: people by their ids, everybody else by the words. */
  speakerOf(phrase: NounPhrase): Speaker {
    const words: Speaker = {
      text: this.#text.slice(phrase.start, phrase.end),
      start: phrase.start,
      end: phrase.end,
    };
    switch (phrase.agency) {
      case 'person':
        return { person: phrase.person! };
      case 'pronoun':
        return this.#antecedent(phrase) ?? words;
      case 'office':
      case 'both':
        return this.#holder(phrase) ?? words;
      default:
        return words;
    }
  }

  #antecedent(phrase: NounPhrase): Speaker | null {
    if (phrase.from !== phrase.to) return null;
    if (this.#topic !== null && ('person' in this.#topic || endsInOneOf(this.#topic.text, AGENTS.human)))
      return this.#topic;
    const last = this.#recent.at(-1);
    return last === undefined ? this.#topic : { person: last };
  }

  /** The person last met who bears a title: 同長官, 大統領, 両外相. */
  #holder(phrase: NounPhrase): Speaker | null {
    if (phrase.from !== phrase.to) return this.#affiliated(phrase);
    const title = plainTitle(phrase.head.replace(/^[同両]/, ''));
    const isTopic = this.#topic !== null && 'person' in this.#topic && this.#bears(this.#topic.person, title);
    if (isTopic) return this.#topic;
    const bearer = this.#recent.findLast((person) => this.#bears(person, title));
    if (bearer !== undefined) return { person: bearer };
    if (phrase.agency === 'both') {
      const last = this.#recent.at(-1);
      return last === undefined ? null : { person: last };
    }
    // 同報道官 after 国防省の報道官
    if (
      phrase.head.startsWith('同') &&
      this.#topic !== null &&
      'text' in this.#topic &&
      this.#topic.text.endsWith(title)
    )
      return this.#topic;
    return null;
  }

  /** The person last met who holds an office of the body that the phrase names: ロシアの外相 after ロシアのX外相. */
  #affiliated(phrase: NounPhrase): Speaker | null {
    const body = this.#text.slice(phrase.start, phrase.end - phrase.head.length).replace(/の$/, '');
    const title = plainTitle(phrase.head);
    const bearer = this.#recent.findLast(
      (person) => this.#affiliations.get(person) === body && this.#bears(person, title),
    );
    return bearer === undefined ? null : { person: bearer };
  }

  #bears(person: string, title: string): boolean {
    if (title === '') return false;
    return [...(this.#titles.get(person) ?? [])].some((held) => isTitle(plainTitle(held), title));
  }
}

/** Long and short names of one office made equal: 内閣総理大臣, 総理, 首相; 外務大臣, 外相; 防衛大臣, 防衛相. */
function plainTitle(title: string): string {
  return title
    .replace(/(?:内閣)?総理(?:大臣)?/, '首相')
    .replace('外務大臣', '外相')
    .replace('大臣', '相');
}

/** Whether a held title is the one asked for: 米大統領 is a 大統領, 副大統領 and 前大統領 are not. */
function isTitle(held: string, title: string): boolean {
  return held.endsWith(title) && !/(?:副|前|元|次期|代行|候補)$/.test(held.slice(0, -title.length));
}

/** How many people a reader keeps in mind. */
const REMEMBERED = 24;
