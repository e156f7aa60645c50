import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import japanese from '../../assets/public/_locales/ja/messages.json';
import { formatCount, formatDay } from '../../lib/format.ts';
import { type MessageKey, message, messageAround, speakTexts } from '../../lib/i18n.ts';
import { type LocaleFile, readTexts } from '../../lib/locale-file.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

afterEach(() => speakTexts(null));

/** What message gives for a text of a file, and these substitutions. */
function filled(entry: LocaleFile[string], ...substitutions: (string | number)[]): string {
  speakTexts(readTexts({ close: entry }));
  return message('close', ...substitutions);
}

describe('texts read from a file', () => {
  it('are filled as the browser fills its own', () => {
    const substitutions = ['一', '$2', '三'];
    for (const key of Object.keys(japanese) as MessageKey[]) {
      speakTexts(null);
      const byBrowser = message(key, ...substitutions);
      speakTexts(readTexts(japanese));
      expect(message(key, ...substitutions), key).toBe(byBrowser);
    }
  });

  it('know placeholders in any case, positions, missing substitutions and dollars', () => {
    const placeholders = { who: { content: '$1' }, whatElse: { content: 'the $2' } };
    expect(filled({ message: '$WHO$ and $whatelse$', placeholders }, 'A', 'B')).toBe('A and the B');
    expect(filled({ message: '$2, $1' }, 'A', 'B')).toBe('B, A');
    expect(filled({ message: '$1 and $2' }, 7)).toBe('7 and ');
    expect(filled({ message: 'costs $$1 and $$$' }, 'A')).toBe('costs $1 and $$');
    expect(filled({ message: '$NOBODY$ is here' })).toBe(' is here');
  });

  it('leave what is substituted as it is, whatever it holds', () => {
    expect(filled({ message: '$1 and $2' }, '$2', '$&')).toBe('$2 and $&');
  });

  it('speak in place of the browser’s, in formats too, until they are taken back', () => {
    expect(message('close')).toBe('閉じる');
    speakTexts(readTexts(english));
    expect(message('close')).toBe('Close');
    expect(messageAround('cardShowSpeaker').join('…')).toContain('…');
    expect(formatDay('2026-11-23')).toBe('November 23, 2026');
    expect(formatCount(12_345)).toBe('12,345');
    speakTexts(null);
    expect(formatDay('2026-11-23')).toBe('2026年11月23日');
  });

  it('may be some of the keys', () => {
    expect(readTexts(english, ['close', 'noSuchKey'])).toEqual({ close: 'Close' });
  });
});
