import { expect, it } from 'vitest';
import { describeInBrowsers } from './harness.ts';
import { findInCard, findInStatus, middle } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { leaveCard, selectText } from './reader.ts';
import { textRect } from './text-range.ts';
import { until } from './wait.ts';

describeInBrowsers('the context menu', (browser) => {
  it('writes a note on what is selected, which is painted over other marks', async () => {
    const tab = await browser().openPost();
    const selected = '運用について「川の水は';
    await selectText(tab, selected);
    await browser().driver.chooseMenuItem(tab, middle(await textRect(tab, selected)), 'note-on-selection');
    const field = findInCard(tab, '[data-part=note-editor] textarea');
    await until('the focus in the field', () => field.isFocused());
    await tab.keyboard.type('across a quotation');
    await tab.keyboard.press('Enter', 'Control');
    await findInCard(tab, '[data-part=note]', 'across a quotation').waitFor();
    await leaveCard(tab);
    await until('the stretch to be painted', async () =>
      (await paintedMarks(tab)).some(({ style, text }) => style === 'light-note' && text === selected),
    );
    await tab.close();
  });

  it('opens the card of the mark that was clicked, also after the background was stopped', async () => {
    const tab = await browser().openPost();
    await browser().driver.stopBackground();
    await browser().driver.chooseMenuItem(tab, middle(await textRect(tab, 'イスカロフ外相')), 'open-card');
    const dialog = findInCard(tab, '[role=dialog]');
    await until('the focus in the card', () => dialog.isFocused());
    expect(await dialog.attribute('aria-label')).toContain('イスカロフ');
    await leaveCard(tab);
    // Beside the marks it is the post that the card is about; beside the post there is none.
    await browser().driver.chooseMenuItem(tab, middle(await textRect(tab, '国境を流れる')), 'open-card');
    await until('the focus in the field', () =>
      findInCard(tab, '[data-part=note-editor] textarea').isFocused(),
    );
    expect(inAnyLanguage('noteAboutPost')).toContain(await dialog.attribute('aria-label'));
    await leaveCard(tab);
    const heading = middle(await textRect(tab, 'プロフィール', { selector: '#box2' }));
    await browser().driver.chooseMenuItem(tab, heading, 'open-card');
    await findInStatus(tab, '[role=status] p').waitFor();
    expect(await dialog.isShown()).toBe(false);
    await tab.close();
  });
});
