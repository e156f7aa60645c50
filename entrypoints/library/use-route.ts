import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route, routeHref } from '../../lib/library/route.ts';

/** Where the reader is, and how to put another query into the address without a step in the browser's history. */
export function useRoute(): readonly [Route, replaceQuery: (query: URLSearchParams) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', follow);
    // The address may have changed since the page was first drawn.
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const replaceQuery = useCallback((query: URLSearchParams) => {
    const { section, path } = parseRoute(location.hash);
    // Another list begins at its top.
    history.replaceState(null, '', routeHref(section, path, query));
    setRoute({ section, path, query });
  }, []);
  return [route, replaceQuery];
}
