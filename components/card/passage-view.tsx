import type { Attribution } from '../../lib/analysis/types.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { message } from '../../lib/i18n.ts';
import { WithJapanese } from '../with-japanese.tsx';
import { CopyButton } from './copy-button.tsx';
import { Known } from './known.tsx';
import { LookUp } from './look-up.tsx';
import type { PassageSubject } from './subject.ts';

/** How the speaker was found, in words: a guess is never shown as a fact. */
const ATTRIBUTIONS: Readonly<Record<Attribution, MessageKey>> = {
  named: 'attributionNamed',
  carried: 'attributionCarried',
  unnamed: 'attributionUnnamed',
  unknown: 'attributionUnknown',
};

interface PassageViewProps {
  readonly subject: PassageSubject;
  readonly onShowSpeaker: () => void;
  readonly onCopy: () => Promise<void>;
}

/** The words, how it was found whose they are, and who that is. */
export function PassageView({ subject, onShowSpeaker, onCopy }: PassageViewProps) {
  const { speaker, attribution, passage, text } = subject;
  return (
    <>
      <blockquote class={`passage ${passage}`} data-part="text" lang="ja">
        {text}
      </blockquote>
      {attribution && (
        <p class={`attribution ${attribution}`} data-part="attribution">
          {message(ATTRIBUTIONS[attribution])}
        </p>
      )}
      <div class="passage-actions">
        {speaker && (
          <button type="button" data-part="show-speaker" onClick={onShowSpeaker}>
            <WithJapanese text={message('cardShowSpeaker', speaker.name)} words={speaker.name} />
          </button>
        )}
        <CopyButton onCopy={onCopy} />
      </div>
      {speaker?.identity && <Known identity={speaker.identity} office={speaker.office} />}
      {speaker && <LookUp heading={speaker} />}
    </>
  );
}
