/** How each scene of the record is brought about: as a reader would. */

import type { View } from '../browser/driver.ts';
import { find, findInCard, findInLegend, middle } from '../browser/locator.ts';
import { openCard, selectText, showAllNotes } from '../browser/reader.ts';
import { settle } from '../browser/settle.ts';
import { textRect } from '../browser/text-range.ts';
import { until } from '../browser/wait.ts';
import { OTHER_BLOG_HOSTS } from '../fixtures/other-blogs.ts';
import { SAMPLE_POST } from '../fixtures/posts.ts';
import type { Light } from './light.ts';
import { ANNOTATED_QUOTE } from './sample-notes.ts';
import type { Scene } from './scene.ts';
import type { Studio } from './studio.ts';

type Stage = Scene['stage'];

/** Who is chosen where one speaker of the sample post is looked at alone. */
const CHOSEN_SPEAKER = 'イスカロフ';

/** The sample post with its marks. */
export const page: Stage = (studio, light) => studio.openPost(light);

/** The card of the mark that holds a piece of text. */
export function cardOf(text: string): Stage {
  return async (studio, light) => {
    const tab = await studio.openPost(light);
    await openCard(tab, text);
    return tab;
  };
}

/** The card of a quotation that has a note, scrolled to it. */
export const cardWithNote: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  await openCard(tab, ANNOTATED_QUOTE);
  await findInCard(tab, '[data-part=note]').rect();
  return tab;
};

/** The card of the mark that holds a piece of text, opened by a finger. */
export function sheetOf(text: string): Stage {
  return async (studio, light) => {
    const tab = await studio.openPost(light);
    await tab.finger.tap(middle(await textRect(tab, text)));
    await findInCard(tab, '.card.sheet').waitFor();
    await settle(tab, 'card');
    return tab;
  };
}

/** The legend in the margin, with one speaker chosen there. */
export const legend: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  await findInLegend(tab, '[data-part=speaker]', CHOSEN_SPEAKER).click();
  await findInLegend(tab, '[data-part=step-next]').click();
  return await settled(tab);
};

/** The legend where there is no margin for it, opened from its strip. */
export const unfoldedLegend: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  await findInLegend(tab, '[data-part=unfold]').click();
  await findInLegend(tab, '[data-part=legend]').waitFor();
  return await settled(tab);
};

/** One speaker alone, chosen in the popup. */
export const chosenInPopup: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  const popup = await studio.browser.driver.openToolbarPopup(tab);
  await find(popup, '[data-part=speaker]:first-child [data-part=only]').click();
  await findInLegend(tab, '[data-part=filter-bar]').waitFor();
  await tab.bringToFront();
  return await settled(tab);
};

/** The card of a quotation with a new note in it that is being written. */
export const cardWhileWriting: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  await openCard(tab, '川の水は一国の');
  await findInCard(tab, '[data-part=note-editor] textarea').fill('前の会談では「両国のもの」と言っていた。');
  await findInCard(tab, '[data-part=tag-field]').fill('水利権');
  await tab.keyboard.press('Enter');
  await findInCard(tab, '[data-part=tag]').waitFor();
  await findInCard(tab, '[data-part=tint-2]').click();
  await findInCard(tab, '[data-part=state-saved]').waitFor();
  await settle(tab, 'card');
  return tab;
};

/** The button at a selection. */
export const selectionOffer: Stage = async (studio, light) => {
  const tab = await studio.openPost(light);
  await selectText(tab, '国境を流れる');
  await findInCard(tab, '[data-part=offer]').waitFor();
  await settle(tab, 'card');
  return tab;
};

/** The page of settings. */
export const settings: Stage = async (studio, light) => {
  const tab = await studio.openExtensionPage(light, 'options.html');
  await find(tab, 'main').waitFor();
  return await settled(tab);
};

/** A section of the library, when what it lists is there. */
function library(section: string, listed: string): Stage {
  return async (studio, light) => {
    const tab = await studio.openExtensionPage(light, `library.html#${section}`);
    await find(tab, listed).waitFor();
    return await settled(tab);
  };
}

export const libraryNotes: Stage = library('notes', '[data-part=note]');

/** What was said, with the chart where it stands open from the start. */
export const libraryQuotes: Stage = (studio, light) =>
  library('said', light.width < 700 ? '[data-part=saying]' : '[data-part=timeline-series]')(studio, light);
export const libraryFiles: Stage = library('files', '[data-part=files-backup]');

/** Somebody's page in the library. */
export const libraryPerson: Stage = async (studio, light) => {
  const tab = await studio.openExtensionPage(light, 'library.html#people');
  await find(tab, '[data-part=person]', 'ヴェルトリン').waitFor();
  await find(tab, '[data-part=person] a', 'ヴェルトリン').click();
  await find(tab, '[data-part=post-sayings]').waitFor();
  return await settled(tab);
};

/** What reading the older posts would take, before it begins. */
export const archive: Stage = async (studio, light) => {
  const tab = await studio.openExtensionPage(light, 'library.html#archive');
  const survey = find(tab, '[data-part=archive-survey]');
  const begin = find(tab, '[data-part=archive-begin]');
  await until('the section', async () => (await survey.isShown()) || (await begin.isShown()));
  // The survey of the first picture holds for the others.
  if (await survey.isShown()) await survey.click();
  await begin.waitFor();
  return await settled(tab);
};

/** The toolbar popup over the sample post. */
export const popupOfPost: Stage = async (studio, light) => {
  const popup = await studio.browser.driver.openToolbarPopup(await studio.openPost(light));
  await find(popup, '[data-part=note]').waitFor();
  return await settled(popup);
};

/** The toolbar popup with all notes. */
export const allNotes: Stage = async (studio, light) => {
  const popup = await openPopup(studio, light);
  await showAllNotes(popup);
  await find(popup, '[data-part=note]').waitFor();
  return await settled(popup);
};

/** The toolbar popup over a Hatena blog that is not read yet. */
export const blogOffer: Stage = async (studio, light) => {
  const tab = await studio.openPage(light, `https://${OTHER_BLOG_HOSTS[0]}${SAMPLE_POST.path}`);
  const popup = await studio.browser.driver.openToolbarPopup(tab);
  await find(popup, '[data-part=blog-offer]').waitFor();
  return await settled(popup);
};

/** The toolbar popup over a page without posts. */
export const unreadablePage: Stage = async (studio, light) => {
  const popup = await openPopup(studio, light);
  await find(popup, '[role=tabpanel]:not([hidden])').waitFor();
  return await settled(popup);
};

/** The toolbar popup over a page that is none of the blog's. */
async function openPopup(studio: Studio, light: Light): Promise<View> {
  return await studio.browser.driver.openToolbarPopup(await studio.openExtensionPage(light, 'popup.html'));
}

async function settled<V extends View>(view: V): Promise<V> {
  await settle(view, 'document');
  return view;
}
