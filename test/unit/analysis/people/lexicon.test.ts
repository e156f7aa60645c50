import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../../assets/lexicon/people/', import.meta.url);

interface Group {
  readonly about: string;
  readonly words: readonly string[];
}

function read(file: string): { about: string; groups?: Record<string, Group>; words?: string[] } {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** Files in which a word may stand in one group only, since the group decides what it means. */
const ONE_GROUP_FILES = ['titles.json', 'roles.json', 'honorifics.json'];

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const { about, groups = {}, words = [] } = read(file);

  it('says what it is for', () => {
    expect(about).toMatch(/。$/);
    for (const group of Object.values(groups)) expect(group.about).not.toBe('');
  });

  it('has no word twice in a group, none empty and none with space around it', () => {
    for (const list of [words, ...Object.values(groups).map((group) => group.words)]) {
      expect(list.filter((word, i) => list.indexOf(word) !== i)).toEqual([]);
      expect(list.filter((word) => word === '' || word !== word.trim())).toEqual([]);
    }
  });
});

describe.each(ONE_GROUP_FILES)('%s', (file) => {
  it('has no word in two groups', () => {
    const all = Object.values(read(file).groups!).flatMap((group) => group.words);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
});

describe('the lists together', () => {
  it('have no word both as a title after names and as a role before them, but for kinship', () => {
    const titles = new Set(Object.values(read('titles.json').groups!).flatMap((group) => group.words));
    const { kin, ...others } = read('roles.json').groups!;
    expect(kin).toBeDefined();
    const roles = Object.values(others).flatMap((group) => group.words);
    expect(roles.filter((role) => titles.has(role))).toEqual([]);
  });

  it('have no title as an honorific', () => {
    const titles = new Set(Object.values(read('titles.json').groups!).flatMap((group) => group.words));
    const honorifics = Object.values(read('honorifics.json').groups!).flatMap((group) => group.words);
    expect(honorifics.filter((honorific) => titles.has(honorific))).toEqual([]);
  });

  it('have every country once', () => {
    const { countries } = read('countries.json') as unknown as {
      countries: { names: string[]; short: string[] }[];
    };
    const names = countries.flatMap((country) => [...country.names, ...country.short]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
