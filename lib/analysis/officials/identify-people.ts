import { Role, WORDS } from '../people/lexicon.ts';
import type { Mention, Person } from '../types.ts';
import { type Identification, identify, type NamedPerson } from './identify.ts';
import type { Official } from './official.ts';
import { officeAt } from './tenure.ts';

/** Decides which official a person of a text is; null for none. `date` is the text's day, ISO, or null. */
export type Identify = (person: NamedPerson, date: string | null) => Identification | null;

/**
 * Adds to the people of a text what the built-in list of officials tells of them. Who is on the list is an official and has
 * the list's id for a key. Nobody is found by it, and people that the text tells apart stay apart.
 */
export function identifyPeople(
  text: string,
  people: readonly Person[],
  mentions: readonly Mention[],
  date: string | null,
  identifyPerson: Identify = identify,
): Person[] {
  const named = new Map(people.map((person) => [person.id, new Evidence(person)]));
  for (const mention of mentions) named.get(mention.person)?.add(text, mention);

  const identified = new Map<Person, Identification>();
  const bearers = new Map<Official, Person[]>();
  for (const person of people) {
    const identification = identifyPerson(named.get(person.id)!, date);
    if (!identification) continue;
    identified.set(person, identification);
    const { official } = identification;
    bearers.set(official, [...(bearers.get(official) ?? []), person]);
  }
  return people.map((person) => {
    const identification = identified.get(person);
    if (!identification) return person;
    const { official, basis } = identification;
    // Two people of one text cannot be one official: then the list cannot tell which of them it is.
    if (bearers.get(official)?.length !== 1) return person;
    const { name, latin, reading, country } = official;
    const office = officeAt(official, date);
    const identity = {
      name,
      basis,
      latin,
      reading,
      country,
      office: office && { title: office.title, of: office.of },
    };
    return { ...person, key: official.id, official: true, identity };
  });
}

/** All that a text tells of one person, collected from their mentions. */
class Evidence implements NamedPerson {
  readonly name: string;
  readonly affiliations: readonly string[];
  readonly #forms = new Set<string>();
  readonly #titles = new Set<string>();

  constructor({ name, title, affiliation }: Person) {
    this.name = name;
    this.affiliations = affiliation === null ? [] : [affiliation];
    if (title !== null) this.#titles.add(title);
  }

  get forms(): readonly string[] {
    return [...this.#forms];
  }

  get titles(): readonly string[] {
    return [...this.#titles];
  }

  add(text: string, { start, end, name }: Mention): void {
    this.#forms.add(text.slice(name.start, name.end));
    for (const title of [text.slice(start, name.start), text.slice(name.end, end)])
      if (title !== '' && !isHonorific(title)) this.#titles.add(title);
  }
}

function isHonorific(word: string): boolean {
  return (WORDS.rolesOf(word) & (Role.certainHonorific | Role.familiarHonorific)) !== 0;
}
