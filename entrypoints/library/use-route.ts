import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from '../../lib/library/route.ts';

/** Where the reader is: follows the links of the page, and the browser's way back and forth. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
