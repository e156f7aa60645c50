import { formatCount, formatListParts } from '../../lib/format.ts';
import { message, messageAround } from '../../lib/i18n.ts';

/** How much somebody says in a post. `characters` counts UTF-16 units. */
export interface SpeakerRow extends NamedPerson {
  /** Affiliation and title as the post gives them; null where it gives none. */
  readonly office: string | null;
  /** CSS colour of their marks; null for several sources taken together, which no bar compares with one person. */
  readonly colour: string | null;
  readonly quotes: number;
  readonly statements: number;
  readonly characters: number;
}

interface SpeakerListProps {
  /** Who says something, the most first; a row without a name of its own may come last. */
  readonly speakers: readonly SpeakerRow[];
  /** Those who are named and say nothing. */
  readonly silent: readonly NamedPerson[];
  /** Shows a person's card on the page. */
  readonly onShowPerson: (key: string) => void;
}

/** Somebody whose card can be shown; `key` is empty for sources without a name. */
export interface NamedPerson {
  readonly key: string;
  readonly name: string;
}

/** Beyond this many the list is folded, so that the notes under it stay within reach. */
const MOST_UNFOLDED = 8;

/** A post's speakers, each with a bar of how much they say beside the one who says most. */
export function SpeakerList({ speakers, silent, onShowPerson }: SpeakerListProps) {
  const most = Math.max(1, ...speakers.map(({ colour, characters }) => (colour === null ? 0 : characters)));
  const first = speakers.length > MOST_UNFOLDED ? speakers.slice(0, MOST_UNFOLDED - 2) : speakers;
  const others = speakers.slice(first.length);
  return (
    <div data-part="speakers">
      {speakers.length === 0 && (
        <p class="hint" data-part="no-speakers">
          {message('speakersNone')}
        </p>
      )}
      <Speakers speakers={first} most={most} onShowPerson={onShowPerson} />
      {others.length > 0 && (
        <details>
          <summary>{message('speakersMore', formatCount(others.length))}</summary>
          <Speakers speakers={others} most={most} onShowPerson={onShowPerson} />
        </details>
      )}
      {silent.length > 0 && <Silent people={silent} onShowPerson={onShowPerson} />}
    </div>
  );
}

type SpeakersProps = Pick<SpeakerListProps, 'speakers' | 'onShowPerson'> & { readonly most: number };

function Speakers({ speakers, most, onShowPerson }: SpeakersProps) {
  return (
    <ol class="speakers">
      {speakers.map(({ key, name, office, colour, quotes, statements, characters }) => (
        <li key={key} class="speaker" data-part="speaker">
          <span>
            {key === '' ? (
              <strong>{name}</strong>
            ) : (
              <PersonButton person={{ key, name }} onShowPerson={onShowPerson} />
            )}
            <span class="office" lang="ja">
              {office}
            </span>
          </span>
          <span class="counts">
            {message('speakerCounts', formatCount(quotes), formatCount(statements), formatCount(characters))}
          </span>
          {colour !== null && (
            <span class="bar" aria-hidden="true">
              <span style={{ backgroundColor: colour, inlineSize: `${(100 * characters) / most}%` }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface SilentProps {
  readonly people: readonly NamedPerson[];
  readonly onShowPerson: (key: string) => void;
}

/** Those who are named and say nothing, as one sentence. */
function Silent({ people, onShowPerson }: SilentProps) {
  const [before, after] = messageAround('speakersSilent');
  let next = 0;
  return (
    <p class="hint" data-part="silent">
      {before}
      {formatListParts(people.map(({ name }) => name)).map(({ type, value }) => {
        const person = type === 'element' ? people[next++] : undefined;
        return person ? <PersonButton key={person.key} person={person} onShowPerson={onShowPerson} /> : value;
      })}
      {after}
    </p>
  );
}

interface PersonButtonProps {
  readonly person: NamedPerson;
  readonly onShowPerson: (key: string) => void;
}

/** A name that opens its card on the page: the way for readers who go by keyboard. */
function PersonButton({ person: { key, name }, onShowPerson }: PersonButtonProps) {
  return (
    <button
      type="button"
      class="person"
      lang="ja"
      data-part="show-person"
      title={message('speakerShow')}
      onClick={() => onShowPerson(key)}
    >
      {name}
    </button>
  );
}
