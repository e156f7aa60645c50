import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../lib/settings/settings.ts';
import type { BrowserFamily, Tab } from '../browser/driver.ts';
import type { BlogServer } from '../browser/server.ts';
import { SAMPLE_URL, startTestBrowser, type TestBrowser } from '../browser/test-browser.ts';
import { entryPage } from '../fixtures/hatena-page.ts';
import { OLDER_POST } from '../fixtures/older-post.ts';
import { BLOG_ORIGIN } from '../fixtures/posts.ts';
import { builtExtension } from '../run/build.ts';
import type { Language, Light } from './light.ts';
import { dropOtherNotes, writeSampleNotes } from './sample-notes.ts';

/** A browser that is ready to be photographed: with notes in it, in one language. */
export interface Studio {
  readonly browser: TestBrowser;
  /** Opens a page of the blog in the given light, and waits for its marks. */
  openPost(light: Light, url?: string): Promise<Tab>;
  /** Opens any page of the web in the given light. */
  openPage(light: Light, url: string): Promise<Tab>;
  /** Opens a page of the extension in the given light. */
  openExtensionPage(light: Light, page: string): Promise<Tab>;
  /** Sets what a reader may set; what is not named is as it is at first. */
  setSettings(settings: Partial<Settings>): Promise<void>;
  /** Closes the tabs that were opened for a picture, and takes away what was written in it. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser whose interface speaks one language, and writes a few notes as a reader would have. */
export async function openStudio(
  family: BrowserFamily,
  server: BlogServer,
  language: Language,
): Promise<Studio> {
  const extension = await extensionIn(language, builtExtension(family));
  const removeExtension = () => rm(extension, { recursive: true });
  try {
    const browser = await startTestBrowser(family, server, { extension });
    const close = async () => {
      await browser.driver.quit();
      await removeExtension();
    };
    try {
      await readOlderPost(browser);
      await writeSampleNotes(browser);
      const opened: Tab[] = [];
      const inLight = async (tab: Tab, { width, height }: Light): Promise<Tab> => {
        opened.push(tab);
        await tab.setViewport(width, height);
        return tab;
      };
      return {
        browser,
        openPost: async (light, url = SAMPLE_URL) =>
          await inLight(await browser.openPost(`${url}?theme=${light.scheme}`), light),
        openPage: async (light, url) => {
          const tab = await browser.driver.newTab();
          await tab.open(url);
          return await inLight(tab, light);
        },
        openExtensionPage: async (light, page) =>
          await inLight(await browser.driver.openExtensionPage(page), light),
        setSettings: async (settings) => await browser.extensionPage.evaluate(storeSettings, settings),
        clear: async () => {
          for (const tab of opened.splice(0)) await tab.close();
          await dropOtherNotes(browser);
        },
        close,
      };
    } catch (error) {
      await browser.driver.quit();
      throw error;
    }
  } catch (error) {
    await removeExtension();
    throw error;
  }
}

/**
 * A copy of the built extension that has the messages of one language alone: what language a browser speaks cannot be
 * chosen everywhere (Firefox needs a language pack for it).
 */
async function extensionIn(language: Language, built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hatsugenroku-visual-'));
  const locales = join(built, '_locales');
  const isOtherLanguage = (path: string) =>
    path.startsWith(join(locales, '/')) && !path.startsWith(join(locales, language));
  await cp(built, folder, { recursive: true, filter: (path) => !isOtherLanguage(path) });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  return folder;
}

/** Reads a post that quotes a person of the sample post before: cards then tell what was said in it. */
async function readOlderPost(browser: TestBrowser): Promise<void> {
  browser.server.serve(OLDER_POST.path, (theme) => entryPage(OLDER_POST, theme));
  const tab = await browser.openPost(BLOG_ORIGIN + OLDER_POST.path);
  await tab.close();
}

interface StorageApi {
  readonly storage: {
    readonly local: {
      set(items: object): Promise<void>;
    };
  };
}

/** Runs in an extension page: must stand alone. */
async function storeSettings(settings: object): Promise<void> {
  const globals = globalThis as { browser?: StorageApi; chrome?: StorageApi };
  await (globals.browser ?? globals.chrome)?.storage.local.set({ settings });
}
