import { createRequire } from 'node:module';

/** What is used of lindera (https://github.com/lindera/lindera-wasm), compiled to WebAssembly, with IPADIC in it. */
export interface Lindera {
  tokenize(text: string): readonly object[];
}

interface LinderaModule {
  readonly TokenizerBuilder: new () => { setDictionary(uri: string): void; build(): Lindera };
}

/** Loads lindera and its dictionary. */
export function loadLindera(): Lindera {
  const require = createRequire(import.meta.url);
  const { TokenizerBuilder } = require('lindera-wasm-nodejs-ipadic') as LinderaModule;
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  return builder.build();
}
