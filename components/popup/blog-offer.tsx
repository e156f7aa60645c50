import { message } from '../../lib/i18n.ts';

interface BlogOfferProps {
  readonly host: string;
  /** What the blog calls itself; empty where it has no name. */
  readonly name: string;
  /** The browser was asked before, and has not allowed it. */
  readonly refused: boolean;
  /** Called straight from the click, which the browser wants to see before it asks. */
  readonly onRead: () => void;
}

/** Offers to read a Hatena blog that is not read yet, and says what will happen. */
export function BlogOffer({ host, name, refused, onRead }: BlogOfferProps) {
  return (
    <section class="unreadable" data-part="blog-offer">
      <h2>{message('blogOfferTitle')}</h2>
      <p>{message('blogOfferWhat', name || host)}</p>
      <p>{message('blogOfferAsk', host)}</p>
      {refused && (
        <p class="blog-refused" role="status" data-part="blog-refused">
          {message('blogRefused')}
        </p>
      )}
      <button type="button" class="primary" data-part="read-blog" onClick={onRead}>
        {message('blogOfferRead')}
      </button>
    </section>
  );
}

/** Says that a blog is read because the reader wanted it, and lets them end it. */
export function BlogRead({ host, onForget }: { readonly host: string; readonly onForget: () => void }) {
  return (
    <footer class="blog-read" data-part="blog-read">
      <span>{message('blogReading', host)}</span>
      <button type="button" data-part="forget-blog" onClick={onForget}>
        {message('blogForget')}
      </button>
    </footer>
  );
}
