/** How each scene of the record is brought about: as a reader would. */

import type { View } from '../browser/driver.ts';
import { find, findInCard } from '../browser/locator.ts';
import { openCard, selectText, showAllNotes } from '../browser/reader.ts';
import { settle } from '../browser/settle.ts';
import type { Light } from './light.ts';
import { ANNOTATED_QUOTE } from './sample-notes.ts';
import type { Scene } from './scene.ts';
import type { Studio } from './studio.ts';

type Stage = Scene['stage'];

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
