import { join } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { ROOT, runModule } from './run-program.ts';

/** The folder of the built extension. */
export function builtExtension(family: BrowserFamily): string {
  return join(ROOT, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Builds the extension for a family of browsers; returns the build's exit code. */
export function buildExtension(family: BrowserFamily): Promise<number> {
  return runModule('wxt/bin/wxt.mjs', ['build', '-b', family === 'firefox' ? 'firefox' : 'chrome'], {
    // Whatever it is here: libraries are built in otherwise where it says test or development.
    environment: { NODE_ENV: 'production' },
  });
}
