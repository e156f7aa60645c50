import { BLANKS, type MessageKey, type Texts } from './i18n.ts';

/**
 * The content of `_locales/xx/messages.json`
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/i18n/Locale-Specific_Message_reference).
 */
export type LocaleFile = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
    }
  >
>;

/**
 * The texts of a language, read as `browser.i18n` reads them: `$name$`, in whatever case, becomes the content of the
 * placeholder and `$1`…`$9` what is substituted; of several `$` in a row the first is dropped.
 *
 * @param keys only these; without it all that the file has.
 */
export function readTexts(file: LocaleFile, keys: readonly string[] = Object.keys(file)): Texts {
  const texts: Partial<Record<MessageKey, string>> = {};
  for (const key of keys) {
    const entry = file[key];
    if (entry) texts[key as MessageKey] = readText(entry);
  }
  return texts;
}

function readText({ message, placeholders = {} }: LocaleFile[string]): string {
  const contents = new Map(
    Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  return message
    .replaceAll(/\$([A-Za-z0-9@_]+)\$/g, (_, name: string) => contents.get(name.toLowerCase()) ?? '')
    .replaceAll(/\$(?:([1-9])|(\$+))/g, (_, index: string | undefined, dollars: string) =>
      index === undefined ? dollars : BLANKS[Number(index) - 1]!,
    );
}
