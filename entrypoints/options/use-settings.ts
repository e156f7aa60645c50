import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings, loadSettings, watchSettings } from '../../lib/settings/store.ts';

/** The settings as far as they could be read. */
type Stored =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly settings: Settings }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The settings, kept in line with what is stored, and how to change them. */
export interface SettingsAccess {
  readonly stored: Stored;
  /** Shows a change at once and saves it; where it cannot be saved, shows again what is stored, and why. */
  readonly change: (changes: Partial<Settings>) => void;
  readonly retry: () => void;
  /** Why the last change could not be saved; another object is another failure. */
  readonly failure: { readonly error: unknown } | null;
  readonly dismissFailure: () => void;
}

/** Reads the settings, follows changes made elsewhere, and saves those made here. */
export function useSettings(): SettingsAccess {
  const [stored, setStored] = useState<Stored>({ kind: 'loading' });
  const [failure, setFailure] = useState<SettingsAccess['failure']>(null);
  /** How many changes are being saved: until the last is, what comes from the store is older than what is shown. */
  const underWay = useRef(0);

  const retry = useCallback(() => {
    loadSettings().then(
      (settings) => setStored({ kind: 'ready', settings }),
      (error: unknown) => setStored({ kind: 'failed', error }),
    );
  }, []);
  useEffect(() => {
    const end = new AbortController();
    const take = (settings: Settings) => {
      if (underWay.current === 0) setStored({ kind: 'ready', settings });
    };
    watchSettings(take, end.signal);
    retry();
    return () => end.abort();
  }, [retry]);

  const change = useCallback(
    (changes: Partial<Settings>) => {
      setStored((before) =>
        before.kind === 'ready' ? { kind: 'ready', settings: { ...before.settings, ...changes } } : before,
      );
      underWay.current += 1;
      changeSettings(changes)
        .then(() => setFailure(null))
        .catch((error: unknown) => setFailure({ error }))
        .finally(() => {
          underWay.current -= 1;
          if (underWay.current === 0) retry();
        });
    },
    [retry],
  );
  return { stored, change, retry, failure, dismissFailure: () => setFailure(null) };
}
