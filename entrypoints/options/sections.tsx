import { CardSection } from '../../components/settings/card-section.tsx';
import { ColoursSection } from '../../components/settings/colours-section.tsx';
import { KindsSection } from '../../components/settings/kinds-section.tsx';
import { LanguageSection } from '../../components/settings/language-section.tsx';
import type { SamplePainter } from '../../components/settings/mark-sample.tsx';
import { PageSection } from '../../components/settings/page-section.tsx';
import { PermissionsSection } from '../../components/settings/permissions-section.tsx';
import type { SettingsSection } from '../../components/settings/settings-page.tsx';
import { message } from '../../lib/i18n.ts';
import { permissionsIn } from '../../lib/permissions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Blogs } from './blogs.tsx';
import { ReadPosts } from './record.tsx';
import { hasShortcuts, Shortcuts } from './shortcuts.tsx';

/** The sections of the page of settings, in their order. */
export function sectionsOf(
  settings: Settings,
  onChange: (changes: Partial<Settings>) => void,
  samples: SamplePainter,
): readonly SettingsSection[] {
  const props = { settings, onChange };
  return [
    {
      id: 'kinds',
      title: message('settingsKinds'),
      content: () => <KindsSection {...props} samples={samples} />,
    },
    {
      id: 'colours',
      title: message('settingsColours'),
      content: () => <ColoursSection {...props} samples={samples} />,
    },
    { id: 'card', title: message('settingsCard'), content: () => <CardSection {...props} /> },
    ...(hasShortcuts()
      ? [{ id: 'shortcuts', title: message('settingsShortcuts'), content: () => <Shortcuts /> }]
      : []),
    { id: 'page', title: message('settingsPage'), content: () => <PageSection {...props} /> },
    { id: 'blogs', title: message('blogsTitle'), content: () => <Blogs /> },
    { id: 'record', title: message('recordTitle'), content: () => <ReadPosts /> },
    {
      id: 'permissions',
      title: message('permissionsTitle'),
      content: () => <PermissionsSection permissions={permissionsIn(import.meta.env.BROWSER)} />,
    },
    { id: 'language', title: message('settingsLanguage'), content: () => <LanguageSection {...props} /> },
  ];
}
