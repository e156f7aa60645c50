import { useId } from 'preact/hooks';
import { type MessageKey, message } from '../../lib/i18n.ts';
import { noteTint } from '../../lib/marks/note-tints.ts';

interface ColourFieldProps {
  readonly colour: number | null;
  readonly onChange: (colour: number | null) => void;
}

/** The standard tint and the six others, in the order of their indexes. */
const CHOICES: readonly { readonly colour: number | null; readonly name: MessageKey }[] = [
  { colour: null, name: 'tintStandard' },
  { colour: 0, name: 'tintYellow' },
  { colour: 1, name: 'tintGreen' },
  { colour: 2, name: 'tintBlue' },
  { colour: 3, name: 'tintPurple' },
  { colour: 4, name: 'tintPink' },
  { colour: 5, name: 'tintRed' },
];

/** The choice of a note's colour. */
export function ColourField({ colour, onChange }: ColourFieldProps) {
  const group = useId();
  return (
    <fieldset class="tints" data-part="tints" aria-label={message('tintLabel')}>
      {CHOICES.map((choice) => (
        <input
          key={choice.name}
          class="tint"
          type="radio"
          name={group}
          data-part={`tint-${choice.colour ?? 'standard'}`}
          aria-label={message(choice.name)}
          title={message(choice.name)}
          checked={choice.colour === colour}
          style={{ '--tint': choice.colour === null ? 'var(--paper)' : noteTint(choice.colour) }}
          onChange={() => onChange(choice.colour)}
        />
      ))}
    </fieldset>
  );
}
