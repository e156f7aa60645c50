import type { ComponentChildren, Ref } from 'preact';
import { type MessageKey, message } from '../../lib/i18n.ts';
import { routeHref } from '../../lib/library/route.ts';

interface LibraryFrameProps {
  readonly sections: readonly { readonly id: string; readonly name: MessageKey }[];
  /** The id of the section that is shown. */
  readonly current: string;
  /** Takes the keyboard's focus when another place is shown. */
  readonly mainRef: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}

/** What every place of the library has around it: the name, the way to the sections, and room for one of them. */
export function LibraryFrame({ sections, current, mainRef, children }: LibraryFrameProps) {
  return (
    <>
      <header class="library-head">
        <p class="masthead">{message('libraryTitle')}</p>
      </header>
      <nav class="library-nav" aria-label={message('libraryNavigation')}>
        <ul>
          {sections.map(({ id, name }) => (
            <li key={id}>
              <a
                href={routeHref(id)}
                data-part={`to-${id}`}
                {...(id === current && { 'aria-current': 'page' })}
              >
                {message(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="library" tabIndex={-1} ref={mainRef}>
        {children}
      </main>
    </>
  );
}
