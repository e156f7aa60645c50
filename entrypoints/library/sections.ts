/**
 * The sections of the library, in the order of its navigation.
 *
 * To add one:
 * 1. Write its component, `(props: SectionProps) => …`, as the default export of a file in this folder. It draws its own `h1`, and may
 *    have pages of its own under its address: `#files/import` gives it `route.path` ['import'] (see lib/library/route.ts; link with
 *    `routeHref`). What is no more than data and callbacks stands in components/library, its style in a file of assets/styles that index.html links.
 * 2. Give its name a message in assets/public/_locales.
 * 3. Add its entry here. `load` keeps it out of what every other section has to load.
 */

import type { LibrarySection } from './section.ts';

/** Every section. The first is shown where the address names none. */
export const SECTIONS: readonly [LibrarySection, ...LibrarySection[]] = [
  { id: 'notes', name: 'libraryNotes', load: () => import('./notes.tsx') },
  { id: 'said', name: 'librarySaid', load: () => import('./said.tsx') },
  { id: 'people', name: 'libraryPeople', load: () => import('./people.tsx') },
  { id: 'posts', name: 'libraryPosts', load: () => import('./posts.tsx') },
  { id: 'archive', name: 'archiveTitle', load: () => import('./archive.tsx') },
  { id: 'files', name: 'libraryFiles', load: () => import('./files.tsx') },
  { id: 'bin', name: 'libraryBin', load: () => import('./bin.tsx') },
  { id: 'about', name: 'aboutTitle', load: () => import('./about.tsx') },
];
