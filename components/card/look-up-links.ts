import type { MessageKey } from '../../lib/i18n.ts';
import type { PersonHeading } from './subject.ts';

/** One place where a person can be looked up. */
export interface LookUpLink {
  readonly place: Extract<MessageKey, `lookUp${string}`>;
  readonly url: string;
}

/**
 * Where a person can be looked up. Those on the built-in list are looked up by the name that it knows, others by the name in
 * the post, on the web together with their office, since a surname alone finds anybody. An encyclopaedia's search goes straight to
 * an article of that very name (https://www.mediawiki.org/wiki/API:Search, parameter `search` of index.php).
 */
export function lookUpLinks({ name, office, identity }: PersonHeading): LookUpLink[] {
  const known = identity?.name ?? name;
  const query = identity || office === null ? known : `${name} ${office}`;
  return [
    {
      place: 'lookUpWikipediaJa',
      url: address('https://ja.wikipedia.org/w/index.php', { search: known }),
    },
    ...(identity
      ? [
          {
            place: 'lookUpWikipediaEn',
            url: address('https://en.wikipedia.org/w/index.php', { search: identity.latin }),
          } as const,
        ]
      : []),
    { place: 'lookUpWeb', url: address('https://duckduckgo.com/', { q: query }) },
  ];
}

function address(page: string, query: Readonly<Record<string, string>>): string {
  return `${page}?${new URLSearchParams(query)}`;
}
