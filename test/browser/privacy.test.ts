import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { CARD_HOST } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { textRect } from './text-range.ts';

const PATH = '/entry/2026/01/15/listening';

/** Put before everything else on the page: keeps all that its listeners learn of what is typed anywhere. */
const EAVESDROPPER = `<script>
  window.heard = [];
  const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionend', 'copy', 'cut', 'paste'];
  for (const target of [window, document, document.documentElement])
    for (const type of types)
      for (const capture of [true, false])
        target.addEventListener(type, (event) => window.heard.push(type + ' ' + (event.key ?? event.data ?? '')), capture);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: 'open' }); };
</script>`;

describeInBrowsers('a page that listens', (browser) => {
  it('learns nothing of what is typed into the card', async () => {
    browser().server.serve(PATH, (theme) =>
      entryPage({ ...SAMPLE_POST, path: PATH }, theme).replace('<head>', `<head>${EAVESDROPPER}`),
    );
    const tab = await browser().openPost(`${BLOG_ORIGIN}${PATH}`);
    await tab.keyboard.press('x');
    expect(await tab.evaluate(heard)).toContain('keydown x');
    const before = (await tab.evaluate(heard)).length;

    await tab.mouse.move(middle(await textRect(tab, 'イスカロフ外相')));
    const editor = findInCard(tab, 'textarea');
    await editor.click();
    await tab.keyboard.type('secret');
    await tab.keyboard.press('a', 'Control');
    await tab.keyboard.press('c', 'Control');
    expect(await editor.value()).toBe('secret');
    expect((await tab.evaluate(heard)).slice(before)).toEqual([]);

    await findInCard(tab, '[data-part=done]').click();
    await findInCard(tab, '[data-part=note]', 'secret').waitFor();
    expect(await tab.evaluate(seesIntoCard, CARD_HOST)).toBe(false);
    await tab.close();
  });

  it('cannot work the card with events that it makes up', async () => {
    const tab = await browser().openPost();
    await tab.mouse.move(middle(await textRect(tab, 'ケルシュ報道官')));
    const editor = findInCard(tab, 'textarea');
    await editor.fill('half a thought');
    await tab.evaluate(forgeEvents, CARD_HOST);
    expect(await editor.value()).toBe('half a thought');
    expect(await findInCard(tab, '[data-part=note]').count()).toBe(0);
    await tab.close();
  });
});

/** Runs in the page: must stand alone. */
function heard(): string[] {
  return (window as unknown as { heard: string[] }).heard;
}

/** Runs in the page: must stand alone. */
function seesIntoCard(selector: string): boolean {
  const host = document.querySelector<HTMLElement>(selector);
  return Boolean(host?.shadowRoot) || Boolean(host?.textContent) || Boolean(host?.childNodes.length);
}

/** Runs in the page: must stand alone. Dispatches what would close the card, save the note or change its text. */
function forgeEvents(selector: string): void {
  const host = document.querySelector(selector);
  for (const target of [host, document, document.body]) {
    for (const key of ['Escape', 'Enter']) {
      const init = { key, ctrlKey: key === 'Enter', bubbles: true, composed: true, cancelable: true };
      target?.dispatchEvent(new KeyboardEvent('keydown', init));
    }
    target?.dispatchEvent(new InputEvent('input', { data: 'forged', bubbles: true, composed: true }));
    target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }
}
