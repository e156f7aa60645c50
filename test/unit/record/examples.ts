import type { Analysis, Identity, Person, Quote, Statement } from '../../../lib/analysis/types.ts';
import type { PostReference } from '../../../lib/notes/model.ts';

/** A post of the blog with an invented title; `n` tells posts apart and is the day of January it was written on. */
export function postOf(n: number, blog = 'd1021.hatenadiary.com'): PostReference {
  const day = String(n).padStart(2, '0');
  const key = `${blog}/entry/2026/01/${day}`;
  return { key, permalink: `https://${key}`, title: `第${n}回の協議`, date: `2026-01-${day}T03:00:00Z` };
}

/** Somebody who says something in an invented post. */
export interface Voice {
  /** Null for a source without a name. */
  readonly name: string | null;
  readonly says: string;
  readonly kind?: Quote['kind'] | 'statement';
  readonly title?: string;
  readonly identity?: Identity;
}

/** An analysis of a text in which these voices speak one after the other. */
export function analysisOf(voices: readonly Voice[], opening = ''): Analysis {
  const names = [...new Set(voices.flatMap(({ name }) => (name === null ? [] : [name])))];
  const people = names.map((name, index): Person => {
    const voice = voices.find((candidate) => candidate.name === name);
    const { title = null, identity = null } = voice ?? {};
    return { id: `p${index}`, key: name, name, official: true, title, affiliation: null, identity };
  });
  let text = opening;
  const quotes: Quote[] = [];
  const statements: Statement[] = [];
  for (const { name, says, kind = 'speech' } of voices) {
    const source = { start: text.length, end: text.length + (name ?? '高官').length };
    text += `${name ?? '高官'}は`;
    const words = kind === 'statement' ? says : `「${says}」`;
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}と述べた。`;
    const person = people.find((candidate) => candidate.name === name);
    const found = {
      ...span,
      speaker: person ? { person: person.id } : { text: '高官', ...source },
      attribution: person ? ('named' as const) : ('unnamed' as const),
      cue: null,
    };
    if (kind === 'statement') statements.push(found);
    else quotes.push({ ...found, kind });
  }
  return { text, people, mentions: [], quotes, statements };
}
