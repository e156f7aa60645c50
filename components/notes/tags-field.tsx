import { useId, useRef, useState } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import { normaliseTags } from '../../lib/notes/tags.ts';
import { Words } from '../drawn-words.tsx';

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Called with what makes the new tags of those that there are then: two changes may come before the field is drawn anew. */
  readonly onChange: (change: (tags: readonly string[]) => readonly string[]) => void;
  /** Gives every tag in use, to choose from. */
  readonly loadKnown: () => Promise<readonly string[]>;
}

/** What ends a tag while one types. */
const SEPARATOR = /[、,，\n]/u;

/**
 * The tags of a note: Enter or 、 adds what is typed, Backspace in the empty field takes the last one away, and each can be
 * taken away by its button.
 */
export function TagsField({ tags, onChange, loadKnown }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();

  /** Adds tags, and leaves the rest of what is typed in the field: at once, since the next key may come before it is drawn anew. */
  const add = (texts: readonly string[], rest = ''): void => {
    if (field.current) field.current.value = rest;
    setTyped(rest);
    if (normaliseTags(texts).length > 0) onChange((before) => normaliseTags([...before, ...texts]));
  };
  const addSeparated = (text: string): void => {
    const parts = text.split(SEPARATOR);
    add(parts.slice(0, -1), parts.at(-1));
  };
  const remove = (tag: string): void => {
    onChange((before) => before.filter((other) => other !== tag));
    field.current?.focus();
  };

  return (
    <div class="tags" data-part="tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          data-part="tag"
          aria-label={message('tagRemove', tag)}
          title={message('tagRemove', tag)}
          onClick={() => remove(tag)}
        >
          <span lang="ja">
            <Words text={`#${tag}`} />
          </span>{' '}
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        ref={field}
        class="tag-field"
        type="text"
        data-part="tag-field"
        list={listId}
        aria-label={message('tagAdd')}
        placeholder={message('tagAdd')}
        size={8}
        value={typed}
        onFocus={() => {
          // Without them a tag can still be typed.
          loadKnown().then(setKnown, (error: unknown) => console.warn('The tags could not be read.', error));
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          // What is chosen from the list is not typed.
          const isChosen = !('inputType' in event) || event.inputType === 'insertReplacementText';
          if (isComposing(event)) setTyped(value);
          else if (isChosen && known.includes(value)) add([value]);
          else if (SEPARATOR.test(value)) addSeparated(value);
          else setTyped(value);
        }}
        onCompositionEnd={(event) => {
          if (SEPARATOR.test(event.currentTarget.value)) addSeparated(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            // It would finish the note.
            event.preventDefault();
            add([event.currentTarget.value]);
          }
          if (event.key === 'Backspace' && event.currentTarget.value === '' && tags.length > 0)
            onChange((before) => before.slice(0, -1));
        }}
        onBlur={(event) => add([event.currentTarget.value])}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
