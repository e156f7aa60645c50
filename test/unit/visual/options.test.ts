import { describe, expect, it } from 'vitest';
import { parseRecordOptions } from '../../visual/options.ts';

describe('the options of npm run screenshots', () => {
  it('renews everything in both browsers where nothing is said', () => {
    expect(parseRecordOptions([])).toEqual({
      families: ['chromium', 'firefox'],
      surfaces: [],
      build: true,
      folder: null,
    });
  });

  it('takes a browser, a folder and surfaces', () => {
    const options = parseRecordOptions([
      'card',
      '--browser',
      'firefox',
      '--no-build',
      '--folder',
      '/x',
      'page',
    ]);
    expect(options).toEqual({
      families: ['firefox'],
      surfaces: ['card', 'page'],
      build: false,
      folder: '/x',
    });
  });

  it('knows no other browser', () => {
    expect(() => parseRecordOptions(['--browser', 'lynx'])).toThrow(TypeError);
  });
});
