import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Failed } from '../../components/failed.tsx';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { useSamplePainter } from './sample-painter.ts';
import { sectionsOf } from './sections.tsx';
import { useSettings } from './use-settings.ts';

/** The page of settings over what is stored: every change is saved at once. */
export function App() {
  const { stored, change, retry, failure, dismissFailure } = useSettings();
  const samples = useSamplePainter(stored.kind === 'ready' ? stored.settings : null);
  const [target] = useState(() => location.hash.slice(1));
  const isReady = stored.kind === 'ready';
  // The sections that an address names come later than the page.
  useEffect(() => {
    if (isReady && target !== '') document.getElementById(target)?.scrollIntoView();
  }, [isReady, target]);

  switch (stored.kind) {
    case 'loading':
      return null;
    case 'failed':
      return <Failed error={stored.error} onRetry={retry} />;
    case 'ready':
      return (
        <SettingsPage
          sections={sectionsOf(stored.settings, change, samples)}
          libraryHref={browser.runtime.getURL('/library.html')}
          failure={failure}
          onDismissFailure={dismissFailure}
        />
      );
  }
}
