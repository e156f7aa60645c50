/** The ids under which the browsers know the extension: pinned in the manifest, for Firefox's uuid by a preference. */

/** From the key in assets/chromium-key.txt. */
export const CHROMIUM_ID = 'nmlkknchblldobldjcpkolbhnmnbdbpi';

/** `browser_specific_settings.gecko.id` of the manifest. */
export const FIREFOX_ID = 'hatsugenroku@d1021-reader';

/** Firefox gives an extension's pages a random host at each install; tests give it this one. */
export const FIREFOX_UUID = '3c1c1f4e-0a56-4b38-9a0c-5c6f7c1d1021';
