import { readFileSync } from 'node:fs';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * `browser.i18n` over the extension's own Japanese texts, for tests without a browser. Placeholders are filled as the
 * browser fills them; a missing key is an empty text.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/i18n/Locale-Specific_Message_reference
 */
export function fakeI18n() {
  const file = new URL('../../assets/public/_locales/ja/messages.json', import.meta.url);
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Entry>>;
  return {
    getMessage(key: string, substitutions: readonly string[] = []): string {
      const entry = entries[key];
      if (!entry) return '';
      return entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
        const content = entry.placeholders?.[name.toLowerCase()]?.content;
        return content ? (substitutions[Number(content.slice(1)) - 1] ?? '') : whole;
      });
    },
  };
}
