import { formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { PassageSubject } from './subject.ts';

/** A passage and the post it stands in. */
export interface Quotation
  extends Pick<PassageSubject, 'text' | 'speaker' | 'unnamedSource' | 'attribution'> {
  readonly title: string;
  /** ISO 8601; null where the page gives none. */
  readonly date: string | null;
  readonly permalink: string;
}

/** The passage as plain text, with who says it, how sure that is, and its source, each on a line of its own. */
export function quotationText(quotation: Quotation): string {
  const { text, title, date, permalink } = quotation;
  const source = message('copySource', title, date === null ? '' : formatDay(date)).trim();
  return [text.trim(), speakerLine(quotation), source, permalink].filter((line) => line !== null).join('\n');
}

function speakerLine({ speaker, unnamedSource, attribution }: Quotation): string | null {
  if (attribution === 'unknown') return message('copySpeaker', message('speakerUnknown'));
  if (!speaker) return unnamedSource === null ? null : message('copySpeaker', unnamedSource);
  const who = speaker.office === null ? speaker.name : message('copyOffice', speaker.name, speaker.office);
  return message('copySpeaker', attribution === 'carried' ? message('copyGuess', who) : who);
}
