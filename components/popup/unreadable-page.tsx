import { type MessageKey, message } from '../../lib/i18n.ts';

/**
 * Why nothing is known of the page at hand.
 *
 * - `otherSite`: it is not on a blog that the extension may read.
 * - `closedPage`: the browser shows it to no extension.
 * - `needsReload`: it was opened before this version of the extension was there.
 * - `noPosts`: it holds lists or excerpts, but no post.
 */
export type UnreadableReason = 'otherSite' | 'closedPage' | 'needsReload' | 'noPosts';

const TEXTS: Readonly<Record<UnreadableReason, { readonly title: MessageKey; readonly text: MessageKey }>> = {
  otherSite: { title: 'popupOtherSiteTitle', text: 'popupOtherSite' },
  closedPage: { title: 'popupClosedPageTitle', text: 'popupClosedPage' },
  needsReload: { title: 'popupNeedsReloadTitle', text: 'popupNeedsReload' },
  noPosts: { title: 'popupNoPostsTitle', text: 'popupNoPosts' },
};

interface UnreadablePageProps {
  readonly reason: UnreadableReason;
  readonly onOpenBlog: () => void;
  readonly onReload: () => void;
}

/** Says why the page cannot be read, and what to do. */
export function UnreadablePage({ reason, onOpenBlog, onReload }: UnreadablePageProps) {
  const { title, text } = TEXTS[reason];
  return (
    <section class="unreadable" data-part={`unreadable-${reason}`}>
      <h2>{message(title)}</h2>
      <p>{message(text)}</p>
      {reason === 'needsReload' ? (
        <button type="button" class="primary" onClick={onReload}>
          {message('popupReload')}
        </button>
      ) : (
        <button type="button" class="primary" onClick={onOpenBlog}>
          {message('popupOpenBlog')}
        </button>
      )}
    </section>
  );
}
