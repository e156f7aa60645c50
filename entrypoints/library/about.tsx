import { browser } from 'wxt/browser';
import { Failed } from '../../components/failed.tsx';
import { AboutView } from '../../components/library/about-view.tsx';
import { NOTICES_FILE, type Notices } from '../../lib/build/notices/notice.ts';
import { message } from '../../lib/i18n.ts';
import { useLoaded } from '../popup/use-loaded.ts';

/** What the extension is, and whose work is in it. */
export default function About() {
  const [loaded, reload] = useLoaded(readNotices);
  return (
    <>
      <h1>{message('aboutTitle')}</h1>
      {loaded.kind === 'failed' && <Failed error={loaded.error} onRetry={reload} />}
      {loaded.kind === 'ready' && (
        <AboutView
          notices={loaded.value}
          welcomeHref={browser.runtime.getURL('/welcome.html')}
          settingsHref={browser.runtime.getURL('/options.html')}
        />
      )}
    </>
  );
}

/** Reads the notices that the build left in the package. */
async function readNotices(): Promise<Notices> {
  const response = await fetch(`/${NOTICES_FILE}`);
  return (await response.json()) as Notices;
}
