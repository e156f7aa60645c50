import type { Attribution } from '../../lib/analysis/types.ts';
import { formatCount } from '../../lib/format.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';
import type { CardContent, PersonSubject } from './subject.ts';

/** How the speaker was found, in words: a guess is never shown as a fact. */
export const ATTRIBUTIONS: Readonly<Record<Attribution, MessageKey>> = {
  named: 'attributionNamed',
  carried: 'attributionCarried',
  unnamed: 'attributionUnnamed',
  unknown: 'attributionUnknown',
};

/** How often the post names a person, and how many quotes and statements of theirs it has, in words. */
export function countsOf({ mentions, said }: PersonSubject): string {
  const statements = said.filter(({ kind }) => kind === 'statement').length;
  return message(
    'cardCounts',
    formatCount(mentions),
    formatCount(said.length - statements),
    formatCount(statements),
  );
}

/** What a screen reader says of a card after its name when the focus comes to it: office, words, how much, how sure. */
export function descriptionOf({ subject }: Pick<CardContent, 'subject'>): string {
  switch (subject.kind) {
    case 'person':
      return joined([subject.heading.office, countsOf(subject)]);
    case 'passage': {
      const { speaker, text, attribution } = subject;
      return joined([speaker?.office, text, attribution && message(ATTRIBUTIONS[attribution])]);
    }
    case 'post':
      return subject.title;
  }
}

/** On lines of their own, between which a voice pauses. */
function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}
