import type { Attribution } from '../../lib/analysis/types.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { message } from '../../lib/i18n.ts';
import { WithJapanese } from '../with-japanese.tsx';
import { Heading } from './heading.tsx';
import type { PassageSubject } from './subject.ts';

/** How the speaker was found, in words: a guess is never shown as a fact. */
const ATTRIBUTIONS: Readonly<Record<Attribution, MessageKey>> = {
  named: 'attributionNamed',
  carried: 'attributionCarried',
  unnamed: 'attributionUnnamed',
  unknown: 'attributionUnknown',
};

/** Who says a passage, and how sure that is; for a stretch that the reader selected, the stretch. */
export function PassageView({
  subject,
  onShowSpeaker,
}: {
  readonly subject: PassageSubject;
  readonly onShowSpeaker: () => void;
}) {
  const { speaker, unnamedSource, attribution, passage, text } = subject;
  return (
    <>
      <div data-part="speaker">
        {speaker && <Heading heading={speaker} />}
        {unnamedSource !== null && (
          <h2 class="source" lang="ja">
            {unnamedSource}
          </h2>
        )}
        {attribution === 'unknown' && <h2 class="source">{message('speakerUnknown')}</h2>}
        {passage === 'stretch' && <h2 class="source">{message('passageStretch')}</h2>}
      </div>
      {attribution && (
        <p class="counts" data-part="attribution">
          {message(ATTRIBUTIONS[attribution])}
        </p>
      )}
      <blockquote class={`passage ${passage}`} data-part="text" lang="ja">
        {text}
      </blockquote>
      {speaker && (
        <button type="button" class="quiet" data-part="show-speaker" onClick={onShowSpeaker}>
          <WithJapanese text={message('cardShowSpeaker', speaker.name)} words={speaker.name} />
        </button>
      )}
    </>
  );
}
