import { message } from '../../lib/i18n.ts';
import { WithJapanese } from '../with-japanese.tsx';
import { CopyButton } from './copy-button.tsx';
import { ATTRIBUTIONS } from './description.ts';
import { Known } from './known.tsx';
import { LookUp } from './look-up.tsx';
import type { PassageSubject } from './subject.ts';

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
