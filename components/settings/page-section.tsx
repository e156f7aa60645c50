import { message } from '../../lib/i18n.ts';
import { Switch } from './fields.tsx';
import type { SettingsProps } from './settings-page.tsx';

/** What else stands on a page, and on paper. */
export function PageSection({ settings: { legend, print }, onChange }: SettingsProps) {
  return (
    <>
      <Switch
        part="legend"
        label={message('settingsLegend')}
        hint={message('settingsLegendHint')}
        checked={legend}
        onChange={(shown) => onChange({ legend: shown })}
      />
      <Switch
        part="print"
        label={message('settingsPrint')}
        hint={message('settingsPrintHint')}
        checked={print}
        onChange={(printed) => onChange({ print: printed })}
      />
    </>
  );
}
