import { message } from '../../lib/i18n.ts';
import type { NoteTarget } from '../../lib/notes/model.ts';

/** What a note is about: the words, the person, or the post, as they were when it was written. */
export function NoteAbout({ target }: { readonly target: NoteTarget }) {
  switch (target.kind) {
    case 'quote':
    case 'stretch':
      return (
        <figure class="about">
          <blockquote data-part="quoted">{target.place.quote.exact}</blockquote>
          {target.kind === 'quote' && <figcaption>{target.speaker ?? message('speakerUnknown')}</figcaption>}
        </figure>
      );
    case 'person': {
      const { name, affiliation, title } = target.person;
      return (
        <p class="about">
          <strong>{name}</strong> <span class="office">{`${affiliation ?? ''}${title ?? ''}`}</span>
        </p>
      );
    }
    case 'post':
      return <p class="about whole-post">{message('noteAboutPost')}</p>;
  }
}
