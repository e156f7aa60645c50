import { isHiragana, isSpace } from './characters.ts';
import type { Finding } from './finding.ts';
import { noteStarting } from './notes.ts';
import type { Reading } from './reading.ts';
import type { Title, Titles } from './titles.ts';

/** What may stand between a title and the name it belongs to: 議長の…, 創設者・…, 大統領である…, 報道官を務める…. */
const LINKS = [
  'の',
  '・',
  '、',
  '　',
  ' ',
  'である',
  'だった',
  'を務める',
  'を務めた',
  'に就任した',
  'に就任する',
  'に指名された',
  'で',
  'となった',
  'としての',
];
/** The links that keep title and name one expression, which is highlighted as a whole. */
const CLOSE_LINKS = new Set(['', 'の', '・', ' ', '　']);

/** A title that stands before a name, and whether both make one expression. */
export interface TitleBefore {
  readonly title: Title;
  readonly joined: boolean;
}

/** The title that stands right before a name that starts at `start`, if any. */
export function titleBefore(reading: Reading, titles: Titles, start: number): TitleBefore | undefined {
  const { text } = reading;
  const direct = titles.endingAt(start);
  if (direct !== undefined) return { title: direct, joined: true };
  for (const link of LINKS) {
    if (!text.startsWith(link, start - link.length)) continue;
    const title = titles.endingAt(start - link.length);
    if (title !== undefined) return { title, joined: CLOSE_LINKS.has(link) };
  }
  return undefined;
}

/**
 * Gives each name the title that stands before it, unless the title belongs to a name before. `findings` are in the order
 * of the text.
 */
export function addTitlesBefore(reading: Reading, titles: Titles, findings: readonly Finding[]): Finding[] {
  let previousEnd = 0;
  return findings.map((finding) => {
    const before = titleBefore(reading, titles, finding.name.start);
    const isTaken = before === undefined || before.title.start < previousEnd;
    previousEnd = finding.end;
    if (isTaken) return finding;
    return {
      ...finding,
      start: before.joined ? before.title.start : finding.start,
      title: finding.title ?? before.title,
      official: finding.official || before.title.official,
    };
  });
}

/**
 * Gives a name the title in a note after it: クリステルソン（スウェーデン首相）.
 */
export function addTitlesInNotes(reading: Reading, titles: Titles, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const note = noteStarting(reading.text, finding.name.end) ?? noteStarting(reading.text, finding.end);
    if (note === null) return finding;
    const title = titles.endingAt(note.content.end);
    if (title === undefined || title.start !== note.content.start) return finding;
    return { ...finding, title: finding.title ?? title, official: finding.official || title.official };
  });
}

/** Whether a particle or a comma follows, as it does a name that is subject or object of its clause. */
export function isPhraseEnd(reading: Reading, at: number): boolean {
  const { text } = reading;
  const next = text[at];
  if (
    next === undefined ||
    next === '\n' ||
    next === '、' ||
    next === '，' ||
    next === '。' ||
    next === '(' ||
    next === '（'
  )
    return true;
  if (isSpace(text, at)) return true;
  return isHiragana(text, at) && /[はがをにともへので]/.test(next);
}
