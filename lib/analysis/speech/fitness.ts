import type { Agency } from './noun-phrases.ts';

/** How well a kind of phrase serves as the subject of saying; 0 where it cannot. */
export const FITNESS: Readonly<Record<Agency, number>> = {
  person: 3,
  pronoun: 3,
  both: 3,
  office: 3,
  human: 3,
  body: 2,
  name: 2,
  document: 1,
  medium: 1,
  thing: 0,
};
