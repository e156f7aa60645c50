import { describe, expect, it } from 'vitest';
import { parseStartOptions } from '../../run/start-options.ts';

const DISPLAY = { DISPLAY: ':0' };

describe('parseStartOptions', () => {
  it('takes any browser and shows a window where there is a display', () => {
    expect(parseStartOptions([], DISPLAY, 'linux')).toEqual({
      browsers: ['chrome', 'chromium', 'edge', 'firefox'],
      live: false,
      headless: false,
      screenshot: null,
    });
  });

  it.each([
    [{}, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false],
    [{ ...DISPLAY, CI: 'true' }, 'linux', true],
    [{}, 'darwin', false],
    [{}, 'win32', false],
  ] as const)('with %o on %s runs without a window: %s', (environment, platform, headless) => {
    expect(parseStartOptions([], environment, platform)?.headless).toBe(headless);
  });

  it('does what it is asked for', () => {
    const args = ['--browser', 'Firefox', '--live', '--headless', '--screenshot', 'page.png'];
    expect(parseStartOptions(args, DISPLAY, 'linux')).toEqual({
      browsers: ['firefox'],
      live: true,
      headless: true,
      screenshot: 'page.png',
    });
  });

  it('refuses what it does not know, and says what it knows', () => {
    expect(() => parseStartOptions(['--browser', 'lynx'], DISPLAY, 'linux')).toThrow(/chromium/);
    expect(() => parseStartOptions(['--loud'], DISPLAY, 'linux')).toThrow(TypeError);
  });

  it('has nothing to start when help is wanted', () => {
    expect(parseStartOptions(['--help'], DISPLAY, 'linux')).toBeNull();
  });
});
