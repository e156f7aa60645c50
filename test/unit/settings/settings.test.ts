import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../../lib/settings/settings.ts';

describe('parseSettings', () => {
  it('gives defaults where nothing is stored, and where what is stored is no settings', () => {
    for (const stored of [undefined, null, 7, 'x', []])
      expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is valid when a part is missing or invalid', () => {
    const stored = { dwell: -1, language: 'xx', legend: true, kinds: { speech: false, mention: 'no' } };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      legend: true,
      kinds: { ...DEFAULT_SETTINGS.kinds, speech: false },
    });
  });

  it('shows every kind by default', () => {
    expect(Object.values(DEFAULT_SETTINGS.kinds)).toEqual([true, true, true, true, true]);
  });
});
