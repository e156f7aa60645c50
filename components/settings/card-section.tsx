import { message } from '../../lib/i18n.ts';
import { DWELLS, nearestDwell } from '../../lib/settings/settings.ts';
import { Choice } from './fields.tsx';
import type { SettingsProps } from './settings-page.tsx';

/** When the card opens. */
export function CardSection({ settings: { dwell }, onChange }: SettingsProps) {
  return (
    <Choice
      part="dwell"
      legend={message('settingsDwell')}
      options={[
        { value: 'quick', label: message('settingsDwellQuick') },
        { value: 'usual', label: message('settingsDwellUsual') },
        { value: 'slow', label: message('settingsDwellSlow') },
        { value: 'slowest', label: message('settingsDwellSlowest') },
      ]}
      chosen={nearestDwell(dwell)}
      onChange={(chosen) => onChange({ dwell: DWELLS[chosen] })}
    />
  );
}
