/** Where the reader is in the library: what stands behind the `#` of its address. */
export interface Route {
  /** The section's id: `people` in `#people/KEY?tag=x`. Empty where the address names none. */
  readonly section: string;
  /** What is shown of the section, from the whole to its part; decoded: [`KEY`]. Empty for the section's own page. */
  readonly path: readonly string[];
  /** What is searched for and filtered by. */
  readonly query: URLSearchParams;
}

/** Reads a hash, with or without its `#`. What is no percent-encoding is taken as it stands: people type addresses. */
export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const [section = '', ...path] = place.split('/').map(decode);
  return { section, path: path.filter((part) => part !== ''), query: new URLSearchParams(query) };
}

/** The address of a place in the library, as `href` takes it. */
export function routeHref(
  section: string,
  path: readonly string[] = [],
  query: URLSearchParams = new URLSearchParams(),
): string {
  const place = [section, ...path].map((part) => encodeURIComponent(part.toWellFormed())).join('/');
  return `#${place}${query.size > 0 ? `?${query}` : ''}`;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
