import { KOREAN_SURNAME_READINGS, Role, WORDS } from './lexicon.ts';
import type { Member } from './member.ts';
import { GENERATION, type NameForm } from './name-forms.ts';
import { consonants, differInOneLetter } from './spelling.ts';
import { usualTitle } from './usual-title.ts';

/** One person of the text, as far as is known while the text is read. */
export interface Entity {
  readonly members: Member[];
  /** The fullest form of the name so far. */
  form: NameForm;
  /** In the form by which they are compared. */
  readonly titles: Set<string>;
  country: string | null;
  official: boolean;
  /** The order of the last mention that was read, or -1 before the first. */
  lastSeen: number;
  readonly firstOrder: number;
}

/** How many people who bear the same name are weighed against each other: more than any text has. */
const MOST_NAMESAKES = 24;
/** How many consonants a name must have to be told by them. */
const FEWEST_CONSONANTS = 3;
/** How many titles of one person are kept. */
const MOST_TITLES = 16;

/** The people of one text, found by any part of their names. */
export class People {
  readonly #byFullName = new Map<string, Entity>();
  readonly #byPart = new Map<string, Entity[]>();
  readonly #bySound = new Map<string, Entity[]>();
  readonly #byTitle = new Map<string, Entity[]>();

  /** The person with this full name, known or new. */
  joinFull(member: Member): Entity {
    const key = member.form.parts.join('');
    const alias = member.alias?.parts.join('');
    const known =
      this.#byFullName.get(key) ??
      (alias === undefined ? undefined : this.#byFullName.get(alias)) ??
      this.#longerOrShorter(member) ??
      this.#sameSound(member) ??
      this.#otherScript(member);
    const entity = known ?? this.#open(member);
    this.#byFullName.set(key, entity);
    if (alias !== undefined) this.#byFullName.set(alias, entity);
    this.#add(entity, member);
    return entity;
  }

  /** The person meant by a surname, a given name or another short form; never `relative`. */
  joinShort(member: Member, relative: Entity | undefined): Entity {
    const bearers = (this.#byPart.get(member.form.parts[0] ?? '') ?? []).filter(
      (entity) => entity !== relative,
    );
    const entity =
      choose(bearers, member) ??
      this.#otherSpelling(member, relative) ??
      this.#otherScript(member) ??
      this.#open(member);
    this.#add(entity, member);
    this.see(entity, member);
    return entity;
  }

  /** Who so far bears the form of a mention first, if anybody. */
  bearerOf({ form }: Member): Entity | undefined {
    return this.#byPart.get(form.parts.join(''))?.[0];
  }

  /** Notes that the reader has come past a mention of the person. */
  see(entity: Entity, member: Member): void {
    entity.lastSeen = member.order;
  }

  #open(member: Member): Entity {
    return {
      members: [],
      form: member.form,
      titles: new Set(),
      country: null,
      official: false,
      lastSeen: -1,
      firstOrder: member.order,
    };
  }

  #add(entity: Entity, member: Member): void {
    const isNewForm = entity.members.length === 0 || member.form.parts.length > entity.form.parts.length;
    entity.members.push(member);
    if (isNewForm) entity.form = member.form;
    for (const form of [member.form, member.alias]) {
      for (const part of form === null ? [] : [...form.parts, form.parts.join('')])
        remember(this.#byPart, part, entity);
    }
    remember(this.#bySound, consonants(member.form.surname), entity);
    if (member.title !== null && entity.titles.size < MOST_TITLES) {
      const title = usualTitle(member.title);
      entity.titles.add(title);
      remember(this.#byTitle, title, entity);
    }
    entity.country ??= member.country;
    entity.official ||= member.finding.official;
  }

  /** ジョージ・ブッシュ for ジョージ・W・ブッシュ: the same surname, and all parts of the one among those of the other. */
  #longerOrShorter({ form }: Member): Entity | undefined {
    if (form.script !== 'katakana') return undefined;
    return this.#byPart.get(form.surname)?.find(({ form: other }) => {
      if (other.parts.length < 2 || other.surname !== form.surname) return false;
      const [short, long] = other.parts.length < form.parts.length ? [other, form] : [form, other];
      const isSon = GENERATION.has(long.parts.at(-1) ?? '') && !GENERATION.has(short.parts.at(-1) ?? '');
      return (
        !isSon &&
        short.parts.length < long.parts.length &&
        short.parts.every((part) => long.parts.includes(part))
      );
    });
  }

  /** ヴォロディミル・ゼレンスキー for ウォロディミル・ゼレンスキイ: all parts sound alike, or the surname does and one other. */
  #sameSound({ form }: Member): Entity | undefined {
    if (form.script !== 'katakana') return undefined;
    const sound = form.parts.map(consonants);
    return this.#bySound.get(consonants(form.surname))?.find(({ form: other }) => {
      return (
        other.parts.length === form.parts.length &&
        other.parts.every((part, i) => consonants(part) === sound[i])
      );
    });
  }

  /** Somebody whose name sounds the same, or, with the same title, nearly the same. */
  #otherSpelling(member: Member, relative: Entity | undefined): Entity | undefined {
    const sound = consonants(member.form.surname);
    if (member.form.script !== 'katakana' || sound.length < FEWEST_CONSONANTS) return undefined;
    const alike = (this.#bySound.get(sound) ?? []).filter(
      (entity) =>
        entity !== relative && !differ(entity.country, member.country) && mayHaveTitle(entity, member.title),
    );
    if (alike.length > 0) return choose(alike, member);
    if (member.title === null) return undefined;
    return this.#byTitle
      .get(usualTitle(member.title))
      ?.find(
        (entity) =>
          !differ(entity.country, member.country) &&
          differInOneLetter(consonants(entity.form.surname), sound),
      );
  }

  /** 金正恩総書記 for キム・ジョンウン総書記: a Korean surname in the other script, with the same title. */
  #otherScript(member: Member): Entity | undefined {
    if (member.title === null) return undefined;
    for (const surname of KOREAN_SURNAME_READINGS.get(member.form.surname) ?? []) {
      const entity = this.#byPart
        .get(surname)
        ?.find((other) => hasTitle(other, member.title) && !differ(other.country, member.country));
      if (entity !== undefined) return entity;
    }
    return undefined;
  }
}

/** Who of several namesakes is meant. */
function choose(namesakes: readonly Entity[], member: Member): Entity | undefined {
  let best: Entity | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const entity of namesakes) {
    if (differ(entity.country, member.country) || isStillUnknown(entity, member)) continue;
    const rank = rankOf(entity, member);
    if (rank > bestRank) {
      best = entity;
      bestRank = rank;
    }
  }
  return best;
}

/**
 * Whether somebody who is named only later has another office than the one meant: texts give the office with the first
 * mention, so that a short form with a title does not wait for a full name with another one.
 */
function isStillUnknown(entity: Entity, { title }: Member): boolean {
  if (entity.lastSeen >= 0 || title === null || entity.titles.size === 0) return false;
  for (const known of entity.titles) if (isSameField(known, usualTitle(title))) return false;
  return !hasTitle(entity, title);
}

/** Whether two titles begin alike, and not with a title of its own: 経済再生相 and 経済再生担当大臣, not 大統領 and 大統領補佐官. */
function isSameField(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 2 && (WORDS.rolesOf(a.slice(0, same)) & (Role.officialTitle | Role.otherTitle)) === 0;
}

/** The same title counts most, then that the short form is the surname, then how shortly before the person was named. */
function rankOf(entity: Entity, member: Member): number {
  const nearness =
    entity.lastSeen >= 0 ? 1 - (member.order - entity.lastSeen) / 1e9 : -entity.firstOrder / 1e9;
  const isSurname = entity.form.surname === member.form.parts[0];
  return (hasTitle(entity, member.title) ? 4 : 0) + (isSurname ? 2 : 0) + nearness;
}

/** Whether a title is one of the person's, or the end of one: 副部長 for 朝鮮労働党副部長. */
function hasTitle(entity: Entity, title: string | null): boolean {
  if (title === null) return false;
  const usual = usualTitle(title);
  for (const known of entity.titles) if (known.endsWith(usual) || usual.endsWith(known)) return true;
  return false;
}

/** Whether nothing speaks against a title: another spelling and another office together mean somebody else. */
function mayHaveTitle(entity: Entity, title: string | null): boolean {
  return title === null || entity.titles.size === 0 || hasTitle(entity, title);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function remember(index: Map<string, Entity[]>, key: string, entity: Entity): void {
  if (key === '') return;
  const known = index.get(key);
  if (known === undefined) index.set(key, [entity]);
  else if (known[known.length - 1] !== entity && known.length < MOST_NAMESAKES && !known.includes(entity))
    known.push(entity);
}
