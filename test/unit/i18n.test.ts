import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import japanese from '../../assets/public/_locales/ja/messages.json';
import { message, preloadMessages } from '../../lib/i18n.ts';
import { PAGE_MESSAGE_KEYS } from '../../lib/page-message-keys.ts';

const extension = vi.hoisted(() => ({ alive: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage(key: string, substitutions: string[]): string {
        if (!extension.alive) throw new Error('Extension context invalidated.');
        if (key === 'cardShowSpeaker') return `All that ${substitutions[0]} says`;
        return key === 'noteSave' ? 'Save' : 'text';
      },
    },
  },
}));

/** What the content script is made of, as far as it shows texts. */
const PAGE_SOURCES = [
  'entrypoints/content',
  'components/card',
  'components/notes/note-about.tsx',
  'components/notes/note-editor.tsx',
  'components/notes/note-entry.tsx',
  'lib/failures.ts',
  'lib/format.ts',
];

describe('message', () => {
  beforeEach(() => {
    extension.alive = true;
  });

  it('fills in what is substituted', () => {
    expect(message('cardShowSpeaker', 'ミナ・ソルベルグ')).toBe('All that ミナ・ソルベルグ says');
  });

  it('goes on with the kept texts when the extension is gone', () => {
    preloadMessages();
    extension.alive = false;
    expect(message('noteSave')).toBe('Save');
    expect(message('cardShowSpeaker', 'ミナ・ソルベルグ')).toBe('All that ミナ・ソルベルグ says');
    expect(() => message('exportButton')).toThrow('invalidated');
  });

  it('keeps every text that the page’s surfaces use', () => {
    const source = PAGE_SOURCES.flatMap(sourcesOf)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const used = Object.keys(japanese).filter((key) => source.includes(`'${key}'`));
    expect(used.filter((key) => !(PAGE_MESSAGE_KEYS as readonly string[]).includes(key))).toEqual([]);
  });

  it('exists in both languages, with the same substitutions', () => {
    const substitutions = (texts: object) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, { placeholders }]) => [key, JSON.stringify(placeholders)]),
      );
    expect(substitutions(english)).toEqual(substitutions(japanese));
  });
});

function sourcesOf(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(path, name));
}
