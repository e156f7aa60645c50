import type { ComponentChildren } from 'preact';
import type { Notice, Notices } from '../../lib/build/notices/notice.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';

interface AboutViewProps {
  readonly notices: Notices;
  /** The addresses of the extension's other pages. */
  readonly welcomeHref: string;
  readonly settingsHref: string;
}

/** What this is, what it does with the reader's data, and whose work is in it. */
export function AboutView({ notices: { own, others }, welcomeHref, settingsHref }: AboutViewProps) {
  return (
    <div class="about-page">
      <p>{message('aboutWhat')}</p>
      <p data-part="version">{message('aboutVersion', own.version)}</p>
      <p class="about-links">
        <a href={welcomeHref} data-part="to-welcome">
          {message('aboutWelcome')}
        </a>
        <a href={settingsHref} data-part="to-settings">
          {message('aboutSettings')}
        </a>
      </p>
      <h2>{message('aboutPrivacy')}</h2>
      <p>{message('aboutPrivacyNothing')}</p>
      <p>{message('aboutPrivacyRequests')}</p>
      <p>{message('aboutPrivacyRemove')}</p>
      <h2>{message('aboutLicence')}</h2>
      <Terms text={own.text}>{message('aboutLicenceOwn', own.licence)}</Terms>
      <h2>{message('aboutOthers')}</h2>
      <p class="hint">{message('aboutOthersHint', formatCount(others.length))}</p>
      <ul class="works" data-part="notices">
        {others.map((notice) => (
          <li key={`${notice.name} ${notice.version}`} data-part="notice">
            <NoticeEntry notice={notice} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoticeEntry({ notice: { name, version, licence, source, text } }: { readonly notice: Notice }) {
  return (
    <Terms text={text} source={source}>
      <span lang="en">
        <strong>{name}</strong> {version}
      </span>{' '}
      <span class="licence">{licence}</span>
    </Terms>
  );
}

interface TermsProps {
  readonly text: string;
  readonly source?: string;
  readonly children: ComponentChildren;
}

/** A line that opens to the text of a licence, which is English as it was written. */
function Terms({ text, source = '', children }: TermsProps) {
  return (
    <details>
      <summary>{children}</summary>
      {source !== '' && (
        <p>
          {message('aboutSource')}:{' '}
          <a href={source} target="_blank" rel="noreferrer">
            {source}
          </a>
        </p>
      )}
      <p class="terms" lang="en">
        {text}
      </p>
    </details>
  );
}
