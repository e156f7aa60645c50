import { type MessageKey, message } from '../../lib/i18n.ts';
import type { MarkKind } from '../../lib/marks/marks.ts';
import { Switch } from './fields.tsx';
import { MarkSample, type SamplePainter } from './mark-sample.tsx';
import { sampleOfKind } from './samples.ts';
import type { SettingsProps } from './settings-page.tsx';

const TEXTS: Readonly<Record<MarkKind, { readonly label: MessageKey; readonly hint: MessageKey }>> = {
  mention: { label: 'settingsKindMention', hint: 'settingsKindMentionHint' },
  speech: { label: 'settingsKindSpeech', hint: 'settingsKindSpeechHint' },
  fragment: { label: 'settingsKindFragment', hint: 'settingsKindFragmentHint' },
  statement: { label: 'settingsKindStatement', hint: 'settingsKindStatementHint' },
  note: { label: 'settingsKindNote', hint: 'settingsKindNoteHint' },
};

/** As a reader meets them: who, what in full, what in part, what in other words; then the reader's own. */
const ORDER = ['mention', 'speech', 'fragment', 'statement', 'note'] as const satisfies readonly MarkKind[];

/** Which kinds of marks posts show. */
export function KindsSection({
  settings: { kinds },
  onChange,
  samples,
}: SettingsProps & { readonly samples: SamplePainter }) {
  return (
    <>
      <p class="hint">{message('settingsKindsHint')}</p>
      {ORDER.map((kind) => (
        <Switch
          key={kind}
          part={`kind-${kind}`}
          label={message(TEXTS[kind].label)}
          hint={message(TEXTS[kind].hint)}
          checked={kinds[kind]}
          onChange={(shown) => onChange({ kinds: { ...kinds, [kind]: shown } })}
        >
          <MarkSample sample={sampleOfKind(kind)} samples={samples} />
        </Switch>
      ))}
    </>
  );
}
