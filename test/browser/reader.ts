/** What a reader does with the extension, in steps that several tests share. */

import type { Tab, View } from './driver.ts';
import { find, findInCard, middle } from './locator.ts';
import { settle } from './settle.ts';
import { textRect } from './text-range.ts';

/** Where nothing is that a pointer could rest on. */
const NOWHERE = { x: 2, y: 2 };

/** Rests the pointer on a piece of the post's text until its card is there and still. */
export async function openCard(tab: Tab, text: string): Promise<void> {
  await leaveCard(tab);
  await tab.mouse.move(middle(await textRect(tab, text)));
  await findInCard(tab, '[role=dialog]').waitFor();
  await settle(tab, 'card');
}

/** Takes the pointer away and waits until no card is there. */
export async function leaveCard(tab: Tab): Promise<void> {
  await tab.mouse.move(NOWHERE);
  await tab.keyboard.press('Escape');
  await findInCard(tab, '[role=dialog]').waitForGone();
}

/** Writes a note into the card of a piece of text, saves it, and leaves the card. */
export async function writeNote(tab: Tab, text: string, body: string): Promise<void> {
  await openCard(tab, text);
  await findInCard(tab, '[data-part=note-editor] textarea').fill(body);
  await findInCard(tab, '[data-part=done]').click();
  await findInCard(tab, '[data-part=note]', body).waitFor();
  await leaveCard(tab);
}

/** Selects text as a hand does: presses at its beginning and releases at its end. */
export async function selectText(tab: Tab, words: string): Promise<void> {
  const { x, y, width, height } = await textRect(tab, words);
  await tab.mouse.drag({ x: x + 1, y: y + height / 2 }, { x: x + width - 1, y: y + height / 2 });
}

/** Goes to the view of all notes in an open popup. */
export async function showAllNotes(popup: View): Promise<void> {
  await find(popup, '[data-part=tab-notes]').click();
  await find(popup, '[data-part=search]').waitFor();
}
