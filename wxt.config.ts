import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { fingerprintFolders } from './lib/build/fingerprint.ts';
import { collectShippedPackages } from './lib/build/notices/shipped-packages.ts';
import { writeNotices } from './lib/build/notices/write-notices.ts';
import { WITHOUT_MARKUP_ALIASES, withoutMarkup } from './lib/build/without-markup.ts';
import { manifestCommands } from './lib/commands/commands.ts';
import { analysisFileHooks } from './lib/dictionary-build/wxt-hooks.ts';
import { manifestPermissions } from './lib/permissions.ts';
import { D1021_MATCHES } from './lib/post/hosts.ts';

/** The public half of the key that pins the extension's id in Chromium; it is not a secret. */
const chromiumKey = readFileSync(new URL('./assets/chromium-key.txt', import.meta.url), 'utf8').trim();

const flexSearch = fileURLToPath(
  new URL('./node_modules/flexsearch/dist/flexsearch.light.module.min.js', import.meta.url),
);

/** Everything that an analysis depends on. */
const ANALYSIS_SOURCES = ['lib/analysis', 'lib/dictionary-build', 'assets/lexicon', 'assets/weights'];

/** The folders of all packages that have code in what is built. */
const shippedPackages = new Set<string>();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { ...analysisFileHooks, 'build:done': ({ config }) => writeNotices(config.outDir, shippedPackages) },
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), withoutMarkup(), collectShippedPackages(shippedPackages)],
    worker: { plugins: () => [collectShippedPackages(shippedPackages)] },
    resolve: {
      // The whole of FlexSearch makes functions from strings, which no store lets through; its light build has the index alone.
      alias: [{ find: /^flexsearch$/, replacement: flexSearch }, ...WITHOUT_MARKUP_ALIASES],
    },
    define: {
      __ANALYSIS_FINGERPRINT__: JSON.stringify(fingerprintFolders(import.meta.dirname, ANALYSIS_SOURCES)),
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    permissions: manifestPermissions(browser, 'always'),
    commands: manifestCommands(browser),
    host_permissions: [...D1021_MATCHES],
    // Other Hatena blogs, also under domains of their own: asked for one host at a time, when the reader wants it.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // The background alone connects to blogs, to read their archives; the pages of the extension forbid it to themselves.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'",
    },
    // Firefox 146 is the first that paints lines in a highlight, Chrome 134 the first whose highlights inherit.
    ...(browser === 'firefox'
      ? {
          // A backup among the downloads, since a web page cannot write into a folder there.
          optional_permissions: manifestPermissions(browser, 'asked'),
          browser_specific_settings: {
            gecko: {
              id: 'hatsugenroku@d1021-reader',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Without it, Firefox for Android takes the extension for one that was made for computers alone.
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { key: chromiumKey, minimum_chrome_version: '134' }),
  }),
});
