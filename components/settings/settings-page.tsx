import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { NoticeBar } from '../notice-bar.tsx';

/** What a section that changes settings is given. */
export interface SettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** One part of the page. */
export interface SettingsSection {
  /** Names the section in the page's address; a–z. */
  readonly id: string;
  readonly title: string;
  readonly content: () => ComponentChildren;
}

interface SettingsPageProps {
  readonly sections: readonly SettingsSection[];
  /** The address of the library. */
  readonly libraryHref: string;
  /** Why a change could not be saved. */
  readonly failure: { readonly error: unknown } | null;
  readonly onDismissFailure: () => void;
}

/** All sections under each other, with a list of them to jump by. */
export function SettingsPage({ sections, libraryHref, failure, onDismissFailure }: SettingsPageProps) {
  const main = useRef<HTMLElement>(null);
  const dismiss = () => {
    onDismissFailure();
    main.current?.focus();
  };
  return (
    <>
      <header class="settings-head">
        <h1 class="masthead">{message('settingsTitle')}</h1>
        <p>{message('settingsSavedAtOnce')}</p>
        <p>
          <a href={libraryHref} data-part="open-library">
            {message('libraryOpen')}
          </a>
        </p>
      </header>
      <nav class="settings-nav" aria-label={message('settingsNavigation')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="settings" tabIndex={-1} ref={main}>
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} data-part={`section-${id}`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content()}
          </section>
        ))}
      </main>
      <NoticeBar
        notice={failure && { text: message('settingsNotSaved', reasonOf(failure.error)), failed: true }}
        onClose={dismiss}
      />
    </>
  );
}

/** What the browser's storage says of its failure is all there is to know. */
function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
