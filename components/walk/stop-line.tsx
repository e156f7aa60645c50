import type { Attribution } from '../../lib/analysis/types.ts';
import { formatCount } from '../../lib/format.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';
import type { MarkKind } from '../../lib/marks/marks.ts';
import type { Stop } from './stop.ts';

/** How much of a mark's words is told, in characters: enough to know it by, and no more than can be listened to. */
const BEGINNING = 48;

/** A text that is longer by no more than this is told whole. */
const SPARED = 12;

const KINDS: Readonly<Record<MarkKind, MessageKey>> = {
  mention: 'walkMention',
  speech: 'passageSpeech',
  fragment: 'passageFragment',
  statement: 'passageStatement',
  note: 'walkNote',
};

const CERTAINTIES: Readonly<Record<Attribution, MessageKey>> = {
  named: 'walkNamed',
  carried: 'walkCarried',
  unnamed: 'walkUnnamed',
  unknown: 'attributionUnknown',
};

/** Who, with what office, in what kind of mark, how often in this post, with what words, and how sure that is. */
export function StopLine({ stop }: { readonly stop: Stop }) {
  const { kind, wrapped, person, unnamedSource, attribution, text } = stop;
  return (
    <>
      {wrapped && <p class="wrapped">{message(wrapped === 'toStart' ? 'walkToStart' : 'walkToEnd')} </p>}
      <p class="who">
        {person && (
          <>
            <span class="swatch" style={{ backgroundColor: person.colour }} aria-hidden="true" />
            <b lang="ja">{person.name}</b>{' '}
            {person.identity && message('language') !== 'ja' && (
              <span lang="en">{person.identity.latin} </span>
            )}
            {person.office && (
              <span class="office" lang="ja">
                {person.office}
              </span>
            )}{' '}
          </>
        )}
        {unnamedSource !== null && (
          <>
            <b lang="ja">{unnamedSource}</b>{' '}
          </>
        )}
        {attribution === 'unknown' && <b>{message('speakerUnknown')} </b>}
        <span class="kind">{message(KINDS[kind])} </span>
      </p>
      {person && (
        <p class="facts">
          {message('walkCounts', formatCount(person.quotes), formatCount(person.statements))}{' '}
        </p>
      )}
      {kind !== 'mention' && (
        <p class="words" lang="ja">
          {beginningOf(text)}{' '}
        </p>
      )}
      {attribution && <p class="facts">{message(CERTAINTIES[attribution])}</p>}
    </>
  );
}

function beginningOf(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  // A few characters more are sooner heard than missed.
  if (characters.length <= BEGINNING + SPARED) return characters.join('');
  const end = text.startsWith('「') ? '…」' : '…';
  return characters.slice(0, BEGINNING).join('') + end;
}
