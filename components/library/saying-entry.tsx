import { message } from '../../lib/i18n.ts';
import { routeHref } from '../../lib/library/route.ts';
import type { LibrarySaying } from '../../lib/library/said-library.ts';
import type { SpeakerThen } from '../../lib/record/model.ts';
import { CopyButton } from '../card/copy-button.tsx';
import { quotationText } from '../card/quotation-text.ts';
import { Highlighted } from './highlighted.tsx';
import { PostLink } from './post-link.tsx';

/** What can be done with something that was said. */
export interface SayingActions {
  /** Shows its place in its post. */
  readonly onOpen: (saying: LibrarySaying) => void;
}

interface SayingEntryProps extends SayingActions {
  readonly entry: LibrarySaying;
  /** As searchWords (lib/notes/search-words.ts) gives them. */
  readonly words: readonly string[];
  /** CSS colour of the speaker's marks. */
  readonly colour: string;
  /** Needless where all stand under one person, or one post. */
  readonly shows: { readonly speaker: boolean; readonly post: boolean };
}

/** Something that was said: who said it, the words amid what stood around them, the post, and ways to it. */
export function SayingEntry({ entry, words, colour, shows, onOpen }: SayingEntryProps) {
  const { saying, post } = entry;
  return (
    <article class="saying" data-part="saying">
      {shows.speaker && <SayingSpeaker entry={entry} words={words} colour={colour} />}
      <blockquote
        class={saying.kind === 'statement' ? 'statement' : 'quote'}
        lang="ja"
        style={{ '--colour': colour }}
      >
        <span class="around">{before(saying.prefix)}</span>
        <span class="said" data-part="said">
          <Highlighted text={saying.text} words={words} />
        </span>
        <span class="around">{after(saying.suffix)}</span>
      </blockquote>
      <footer class="saying-foot">
        {shows.post && <PostLink post={post} />}
        {saying.kind === 'statement' && <span class="badge">{message('badgeStatement')}</span>}
        {saying.attribution === 'carried' && <span class="badge">{message('badgeCarried')}</span>}
        <span class="saying-actions">
          <button type="button" class="quiet" data-part="jump" onClick={() => onOpen(entry)}>
            {message('noteJump')}
          </button>
          <CopyButton onCopy={() => navigator.clipboard.writeText(copyOf(entry))} />
        </span>
      </footer>
    </article>
  );
}

type SayingSpeakerProps = Pick<SayingEntryProps, 'entry' | 'words' | 'colour'>;

function SayingSpeaker({ entry: { person, speaker, saying }, words, colour }: SayingSpeakerProps) {
  if (!speaker)
    return (
      <p class="who nameless">
        {saying.source === null ? (
          message('speakerUnknown')
        ) : (
          <span lang="ja">
            <Highlighted text={saying.source} words={words} />
          </span>
        )}
      </p>
    );
  return (
    <p class="who" lang="ja">
      <span class="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
      <a href={routeHref('people', [person])} data-part="to-person">
        <Highlighted text={speaker.name} words={words} />
      </a>{' '}
      <span class="office">
        <Highlighted text={officeThen(speaker) ?? ''} words={words} />
      </span>
    </p>
  );
}

/** Affiliation and title as a post gives them (米国務長官); null where it gives none. */
export function officeThen({ affiliation, title }: SpeakerThen): string | null {
  return `${affiliation ?? ''}${title ?? ''}` || null;
}

/** A saying as plain text with speaker and source, as the card copies it. */
function copyOf({ saying, speaker, post: { title, date, permalink } }: LibrarySaying): string {
  const { text, source, attribution } = saying;
  const heading = speaker && { name: speaker.name, office: officeThen(speaker), identity: null, colour: '' };
  return quotationText({
    text,
    speaker: heading,
    unnamedSource: source,
    attribution,
    title,
    date,
    permalink,
  });
}

/** What stood before in the same paragraph. */
function before(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return line === prefix && line !== '' ? `…${line}` : line;
}

/** What stood behind in the same paragraph. */
function after(suffix: string): string {
  const end = suffix.indexOf('\n');
  if (end >= 0) return suffix.slice(0, end);
  return suffix === '' ? '' : `${suffix}…`;
}
