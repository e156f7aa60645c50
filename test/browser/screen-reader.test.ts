import { expect, it } from 'vitest';
import { type Heard, heardOn } from './chromium/heard.ts';
import type { View } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find } from './locator.ts';
import { until } from './wait.ts';

describeInBrowsers('a screen reader', (browser) => {
  it('hears who, with what office, how many quotes and how sure that is', async ({ skip }) => {
    const { driver } = browser();
    // What makes Firefox's tree is the same markup.
    if (driver.family === 'firefox') skip("Firefox's tree is out of its protocol's reach");
    const tab = await browser().openPost();

    await driver.pressCommand(tab, 'next-mark');
    for (const words of ['マルタ・ヴェルトリン', '外相', 'この記事で引用4件・要旨2件'])
      await hears(tab, ({ role, name }) => role === 'StaticText' && name.trim() === words);

    await driver.pressCommand(tab, 'open-card');
    const card = await hears(tab, ({ role, name }) => role === 'dialog' && name === 'マルタ・ヴェルトリン');
    expect(card.description).toMatch(/^外相\s.*引用4件・要旨2件/);
    for (const button of ['カードを留める', '閉じる'])
      await hears(tab, ({ role, name }) => role === 'button' && name === button);
    await tab.keyboard.press('Escape');

    await driver.pressCommand(tab, 'next-of-speaker');
    await driver.pressCommand(tab, 'open-card');
    const quote = await hears(
      tab,
      ({ role, name }) => role === 'dialog' && name === 'マルタ・ヴェルトリンの発言',
    );
    expect(quote.description).toContain('「川の水は一国のものではない。');
    expect(quote.description).toContain('同じ文に話し手の名があります');
    await tab.keyboard.press('Escape');

    await driver.pressCommand(tab, 'list-speakers');
    const speaker = await hears(
      tab,
      ({ role, name }) => role === 'button' && /^イスカロフ \d+字$/.test(name),
    );
    expect(speaker.description).toMatch(/外相.*引用3・要旨4/s);

    const popup = await driver.openToolbarPopup(tab);
    await find(popup, '[data-part=speakers]').waitFor();
    await hears(popup, ({ role, name }) => role === 'button' && name.includes('イスカロフ'));
    for (const { role, name } of await heardOn(popup))
      if (role === 'button' || role === 'textbox') expect(name, role).not.toBe('');
    await tab.close();
  });
});

/** Waits until something is told to assistive technology. */
async function hears(view: View, isIt: (heard: Heard) => boolean): Promise<Heard> {
  return await until('it to be told', async () => (await heardOn(view)).find(isIt) ?? null);
}
