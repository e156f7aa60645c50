import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something that is read from elsewhere; while it is read anew, the last value stays. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Reads something at once and whenever asked to; another `load` begins anew. Only the newest reading counts, so that an
 * old answer that comes late never covers a newer one.
 */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(() => {
    const reading = ++newest.current;
    load().then(
      (value) => reading === newest.current && setLoaded({ kind: 'ready', value }),
      (error: unknown) => reading === newest.current && setLoaded({ kind: 'failed', error }),
    );
  }, [load]);
  useEffect(() => {
    setLoaded({ kind: 'loading' });
    reload();
  }, [reload]);
  return [loaded, reload];
}
