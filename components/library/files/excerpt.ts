import { message } from '../../../lib/i18n.ts';
import type { Note } from '../../../lib/notes/model.ts';

/** In code points; a line or two. */
const LENGTH = 100;

/** The beginning of a note's text, with its tags; what it quotes where it has no text. */
export function excerptOf({ body, tags, target }: Note): string {
  const quoted = target.kind === 'quote' || target.kind === 'stretch' ? target.place.quote.exact : '';
  const line = (body.trim() || quoted || message('filesNoText')).replace(/\s+/gu, ' ').trim();
  const start = [...line.slice(0, LENGTH * 2)].slice(0, LENGTH).join('');
  return [start === line ? line : `${start}…`, ...tags.map((tag) => `#${tag}`)].join(' ');
}
