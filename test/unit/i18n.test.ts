import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
        return key === 'noteDone' ? 'Save' : 'text';
      },
    },
  },
}));

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
    expect(message('noteDone')).toBe('Save');
    expect(message('cardShowSpeaker', 'ミナ・ソルベルグ')).toBe('All that ミナ・ソルベルグ says');
    expect(() => message('exportButton')).toThrow('invalidated');
  });

  it('keeps every text that the page’s surfaces use, and no other', () => {
    const source = [...importedFrom('entrypoints/content/index.tsx')]
      .filter((path) => !path.endsWith('page-message-keys.ts'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const used = Object.keys(japanese).filter((key) => source.includes(`'${key}'`));
    expect([...PAGE_MESSAGE_KEYS].sort()).toEqual(used.sort());
  });

  it('exists in both languages, with the same substitutions', () => {
    const substitutions = (texts: object) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, { placeholders }]) => [key, JSON.stringify(placeholders)]),
      );
    expect(substitutions(english)).toEqual(substitutions(japanese));
  });
});

/** A module and all that it brings along when it is bundled: types are left out. */
function importedFrom(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+\.tsx?)';/gm,
  );
  for (const [, imported = ''] of imports) importedFrom(join(dirname(path), imported), known);
  return known;
}
