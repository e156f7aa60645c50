import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const ROOT = join(import.meta.dirname, '../..');
const read = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(ROOT, `assets/public/_locales/${language}/messages.json`), 'utf8'));
const ja = read('ja');
const en = read('en');

/** Every source text that may name a key. */
function sources(): string {
  const files = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(ROOT, folder, file),
    ),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  return [...code, readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')].join('\n');
}

describe('the messages of the interface', () => {
  it('are the same in both languages, with the same placeholders', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
    for (const [key, message] of Object.entries(ja))
      expect(en[key]?.placeholders, key).toEqual(message.placeholders);
  });

  it('name their placeholders in the text', () => {
    for (const messages of [ja, en])
      for (const [key, { message, placeholders = {} }] of Object.entries(messages))
        for (const name of Object.keys(placeholders))
          expect(message, key).toContain(`$${name.toUpperCase()}$`);
  });

  it('name no placeholder that is not theirs', () => {
    for (const messages of [ja, en])
      for (const [key, { message, placeholders = {} }] of Object.entries(messages))
        for (const [, name = ''] of message.matchAll(/\$(\w+)\$/g))
          expect(Object.keys(placeholders), key).toContain(name.toLowerCase());
  });

  it('are texts that the manifest has, too', () => {
    const manifest = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    for (const [, key = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) expect(Object.keys(ja)).toContain(key);
  });

  it('are all used', () => {
    const code = sources();
    const unused = Object.keys(ja).filter(
      (key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
