import { useMemo } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import { Choice } from './fields.tsx';
import { MarkSample, type SamplePainter } from './mark-sample.tsx';
import { NEWS_SAMPLE } from './samples.ts';
import type { SettingsProps } from './settings-page.tsx';

/** How strongly marks are coloured, with a piece of news that shows it. */
export function ColoursSection({
  settings: { colours, kinds },
  onChange,
  samples,
}: SettingsProps & { readonly samples: SamplePainter }) {
  const sample = useMemo(
    () => ({ ...NEWS_SAMPLE, marks: NEWS_SAMPLE.marks.filter(({ kind }) => kinds[kind]) }),
    [kinds],
  );
  return (
    <>
      <Choice
        part="colours"
        legend={message('settingsColoursLegend')}
        options={[
          {
            value: 'soft',
            label: message('settingsColoursSoft'),
            hint: message('settingsColoursSoftHint'),
          },
          {
            value: 'strong',
            label: message('settingsColoursStrong'),
            hint: message('settingsColoursStrongHint'),
          },
          {
            value: 'lines',
            label: message('settingsColoursLines'),
            hint: message('settingsColoursLinesHint'),
          },
        ]}
        chosen={colours}
        onChange={(chosen) => onChange({ colours: chosen })}
      />
      <figure class="preview">
        <MarkSample sample={sample} samples={samples} />
        <figcaption class="hint">{message('settingsLinesHint')}</figcaption>
      </figure>
    </>
  );
}
