import type { Note } from '../../lib/notes/model.ts';
import { Words } from '../drawn-words.tsx';

/** What the reader wrote: the text, to the character, and the tags. */
export function NoteWords({ note: { body, tags } }: { readonly note: Note }) {
  return (
    <>
      {body !== '' && (
        <p class="note-body" data-part="note-body">
          <Words text={body} />
        </p>
      )}
      {tags.length > 0 && (
        <p class="tags" data-part="note-tags" lang="ja">
          {tags.map((tag) => (
            <span key={tag} class="tag">
              <Words text={`#${tag}`} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
