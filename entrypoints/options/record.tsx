import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { RecordSection } from '../../components/settings/record-section.tsx';
import { routeHref } from '../../lib/library/route.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { SaidCounts } from '../../lib/record/model.ts';
import { createRecordStore } from '../../lib/record/store.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';

/** The section of what was read: the page counts it itself, and has the background forget it. */
export function ReadPosts() {
  const store = useMemo(() => createRecordStore(createDatabaseOpener()), []);
  const [counts, setCounts] = useState<SaidCounts | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const count = useCallback(async (): Promise<void> => {
    try {
      setCounts(await store.count());
      setFailure(null);
    } catch (error) {
      setFailure({ error });
    }
  }, [store]);

  useEffect(() => {
    // Posts are read in other tabs: who comes back sees them counted.
    const recount = () => void (document.visibilityState === 'visible' && count());
    recount();
    document.addEventListener('visibilitychange', recount);
    return () => document.removeEventListener('visibilitychange', recount);
  }, [count]);

  const forget = async (): Promise<void> => {
    await askBackground({ type: 'forgetRecord' });
    await count();
  };
  return (
    <RecordSection
      counts={counts}
      failure={failure}
      onForget={forget}
      archiveHref={browser.runtime.getURL(`/library.html${routeHref('archive')}`)}
    />
  );
}
