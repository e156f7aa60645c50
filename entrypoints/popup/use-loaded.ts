import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something that is read from elsewhere; while it is read anew, the last value stays. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Reads something; what it has before all is read it may show early. */
export type Load<T> = (showEarly: (value: T) => void) => Promise<T>;

/**
 * Reads something at once and whenever asked to; another `load` begins anew. Only the newest reading counts, so that an
 * old answer that comes late never covers a newer one.
 */
export function useLoaded<T>(load: Load<T>): readonly [Loaded<T>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(() => {
    const reading = ++newest.current;
    const show = (next: Loaded<T>): void => {
      if (reading === newest.current) setLoaded(next);
    };
    load((value) => show({ kind: 'ready', value })).then(
      (value) => show({ kind: 'ready', value }),
      (error: unknown) => show({ kind: 'failed', error }),
    );
  }, [load]);
  useEffect(() => {
    setLoaded({ kind: 'loading' });
    reload();
  }, [reload]);
  return [loaded, reload];
}
