import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { filterQuery, type LibraryFilter } from '../../lib/library/filter.ts';
import type { LibrarySaying } from '../../lib/library/said-library.ts';
import type { SaidClient } from './said-client.ts';
import type { FoundSayings } from './said-protocol.ts';

/** While the record is being read, what is found is looked up anew at most this often, in ms. */
const PACE = 300;

/** Entries that are read at a stretch: about as many as a list draws. */
const PAGE = 20;

/** What a search found, as far as it is at hand. */
export interface Sayings {
  /** Null before the first answer. */
  readonly found: FoundSayings | null;
  /** Why it cannot be had; null where it can. */
  readonly error: unknown;
  /** An entry; undefined while it is being read, null where it is gone. */
  readonly at: (index: number) => LibrarySaying | null | undefined;
  /** Reads what a list is about to draw. */
  readonly onRange: (from: number, to: number) => void;
}

interface Page {
  readonly search: number;
  readonly rows: ReadonlyMap<number, readonly (LibrarySaying | null)[]>;
}

/** Searches what was said, anew whenever the filter or the record changes. What was found before stays until its successor is there. */
export function useSayings(said: SaidClient, filter: LibraryFilter): Sayings {
  const [found, setFound] = useState<FoundSayings | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [pages, setPages] = useState<Page>({ search: 0, rows: new Map() });
  const range = useRef({ from: 0, to: PAGE - 1 });
  const newest = useRef(0);
  const asked = useRef(new Set<string>());
  const version = usePaced(said);

  useEffect(() => {
    const question = ++newest.current;
    const search = async (): Promise<void> => {
      const result = await said.find(filter);
      const { from, to } = range.current;
      const pageOf = (index: number) => Math.floor(Math.min(index, Math.max(0, result.total - 1)) / PAGE);
      const [first, end] = [pageOf(from), pageOf(to) + 1] as const;
      const rows = await said.rows(result.search, first * PAGE, end * PAGE);
      if (question !== newest.current || !rows) return;
      const numbers = Array.from({ length: end - first }, (_, index) => first + index);
      asked.current = new Set(numbers.map((page) => `${result.search} ${page}`));
      setError(null);
      setFound(result);
      setPages({
        search: result.search,
        rows: new Map(
          numbers.map((page, index) => [page, rows.slice(index * PAGE, (index + 1) * PAGE)] as const),
        ),
      });
    };
    search().catch((reason: unknown) => {
      if (question === newest.current) setError(reason);
    });
  }, [said, filterQuery(filter).toString(), version]);

  const onRange = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      if (!found) return;
      const { search } = found;
      for (let page = Math.floor(from / PAGE); page * PAGE < Math.min(to, found.total); page++) {
        const name = `${search} ${page}`;
        if (asked.current.has(name)) continue;
        asked.current.add(name);
        said.rows(search, page * PAGE, (page + 1) * PAGE).then((rows) => {
          if (!rows) return;
          setPages((known) =>
            known.search === search ? { search, rows: new Map(known.rows).set(page, rows) } : known,
          );
        }, setError);
      }
    },
    [said, found],
  );
  const at = (index: number) => pages.rows.get(Math.floor(index / PAGE))?.[index % PAGE];
  return { found, error: error ?? failureOf(said), at, onRange };
}

function failureOf({ progress }: SaidClient): unknown {
  return progress && !progress.ok ? progress.failure : null;
}

/** A number that is another one after more, or something else, can be found; not more often than {@link PACE} allows. */
function usePaced(said: SaidClient): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = said.onProgress(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((last) => last + 1);
      }, PACE);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [said]);
  return version;
}
