import { message } from '../../lib/i18n.ts';
import { Choice } from './fields.tsx';
import type { SettingsProps } from './settings-page.tsx';

/** In which language the interface speaks. Each language is named in itself, to be found by who reads no other. */
export function LanguageSection({ settings: { language }, onChange }: SettingsProps) {
  return (
    <Choice
      part="language"
      legend={message('settingsLanguageLegend')}
      options={[
        { value: 'browser', label: message('settingsLanguageBrowser') },
        { value: 'ja', label: '日本語', lang: 'ja' },
        { value: 'en', label: 'English', lang: 'en' },
      ]}
      chosen={language}
      onChange={(chosen) => onChange({ language: chosen })}
    />
  );
}
