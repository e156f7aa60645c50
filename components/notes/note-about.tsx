import { message } from '../../lib/i18n.ts';
import type { NoteTarget } from '../../lib/notes/model.ts';
import { Words } from '../drawn-words.tsx';

/** What a note is about: the words, the person, or the post, as they were when it was written. */
export function NoteAbout({ target }: { readonly target: NoteTarget }) {
  switch (target.kind) {
    case 'quote':
    case 'stretch':
      return (
        <figure class="about">
          <blockquote data-part="quoted" lang="ja">
            <Words text={target.place.quote.exact} />
          </blockquote>
          {target.kind === 'quote' && <Speaker name={target.speaker} />}
        </figure>
      );
    case 'person': {
      const { name, affiliation, title } = target.person;
      return (
        <p class="about" lang="ja">
          <strong>
            <Words text={name} />
          </strong>{' '}
          <span class="office">
            <Words text={`${affiliation ?? ''}${title ?? ''}`} />
          </span>
        </p>
      );
    }
    case 'post':
      return <p class="about whole-post">{message('noteAboutPost')}</p>;
  }
}

function Speaker({ name }: { readonly name: string | null }) {
  return name === null ? (
    <figcaption>{message('speakerUnknown')}</figcaption>
  ) : (
    <figcaption lang="ja">
      <Words text={name} />
    </figcaption>
  );
}
