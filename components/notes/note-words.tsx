import type { Note } from '../../lib/notes/model.ts';

/** What the reader wrote: the text, to the character, and the tags. */
export function NoteWords({ note: { body, tags } }: { readonly note: Note }) {
  return (
    <>
      {body !== '' && (
        <p class="note-body" data-part="note-body">
          {body}
        </p>
      )}
      {tags.length > 0 && (
        <p class="tags" data-part="note-tags" lang="ja">
          {tags.map((tag) => (
            <span key={tag} class="tag">
              #{tag}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
