import { describe, expect, it } from 'vitest';
import { COMMANDS, manifestCommands } from '../../../lib/commands/commands.ts';

/** What both browsers accept: a modifier, perhaps Shift, and a key out of Chrome's list. */
const ACCEPTED = /^(Ctrl|Alt)\+(Shift\+)?([A-Z0-9]|Comma|Period)$/;

describe.each(['chrome', 'firefox'])('the commands of the manifest (%s)', (browser) => {
  const commands = manifestCommands(browser);
  const keys = Object.values(commands).flatMap(({ suggested_key }) => suggested_key?.default ?? []);

  it('are all there, each with a key of its own that the browser accepts', () => {
    expect(Object.keys(commands)).toEqual([...COMMANDS]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(ACCEPTED);
  });

  it('ask for no more keys than the browser allows', () => {
    expect(keys.length).toBe(browser === 'chrome' ? 4 : COMMANDS.length);
  });
});
