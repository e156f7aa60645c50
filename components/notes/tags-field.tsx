import { useId, useRef, useState } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import { normaliseTags } from '../../lib/notes/tags.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
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

  const add = (text: string): void => {
    setTyped('');
    const added = normaliseTags([...tags, ...text.split(SEPARATOR)]);
    if (added.length > tags.length) onChange(added);
  };
  const remove = (tag: string): void => {
    onChange(tags.filter((other) => other !== tag));
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
          <span lang="ja">#{tag}</span> <span aria-hidden="true">×</span>
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
          if (!isComposing(event) && (SEPARATOR.test(value) || (isChosen && known.includes(value))))
            add(value);
          else setTyped(value);
        }}
        onCompositionEnd={(event) => {
          if (SEPARATOR.test(event.currentTarget.value)) add(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            // It would finish the note.
            event.preventDefault();
            add(typed);
          }
          if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
        onBlur={() => add(typed)}
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
