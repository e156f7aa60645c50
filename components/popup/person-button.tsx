import { message } from '../../lib/i18n.ts';

/** Somebody whose card can be shown. */
export interface NamedPerson {
  readonly key: string;
  readonly name: string;
}

export interface PersonActions {
  /** Shows a person's card on the page. */
  readonly onShowPerson: (key: string) => void;
}

/** A name that opens its card on the page: the way for readers who go by keyboard. */
export function PersonButton({
  person: { key, name },
  onShowPerson,
}: PersonActions & { readonly person: NamedPerson }) {
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
