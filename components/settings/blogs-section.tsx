import { useEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';

/** A blog that is read, and what the reader has of it. */
export interface BlogEntry {
  /** The host that stands for the blog. */
  readonly host: string;
  /** D1021, which is read without being asked for and cannot be forgotten. */
  readonly isBuiltIn: boolean;
  /** False where the browser withholds the blog's hosts: Firefox lets the reader take them back. */
  readonly isAllowed: boolean;
  /** Posts in the record. */
  readonly posts: number;
  /** Notes outside the bin. */
  readonly notes: number;
}

interface BlogsSectionProps {
  /** Null while they are being counted. */
  readonly blogs: readonly BlogEntry[] | null;
  /** Why they could not be told; null where they could. */
  readonly failure: { readonly error: unknown } | null;
  /** Reads a blog no longer; rejects where that failed. */
  readonly onForget: (host: string) => Promise<void>;
  /** Asks the browser for a blog's hosts; called straight from the click. Rejects where that failed. */
  readonly onAllow: (host: string) => Promise<void>;
}

/** The blogs that are read, each with a way to end it, and how another one comes to be read. */
export function BlogsSection({ blogs, failure, onForget, onAllow }: BlogsSectionProps) {
  const [forgotten, setForgotten] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what took its place.
  useEffect(() => {
    if (forgotten !== null) status.current?.focus();
  }, [forgotten]);

  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setFailed(null);
    try {
      await action();
    } catch (error) {
      setFailed(error);
    }
  };
  const forget = (host: string) =>
    attempt(async () => {
      await onForget(host);
      setForgotten(host);
    });
  const reason = failed ?? failure?.error ?? null;
  return (
    <>
      {blogs && (
        <ul class="blogs">
          {blogs.map((blog) => (
            <li key={blog.host} data-part="blog">
              <div>
                <a href={`https://${blog.host}/`} target="_blank" rel="noreferrer">
                  {blog.host}
                </a>
                <p class="hint">
                  {!blog.isAllowed && <strong>{message('blogNotAllowed')} </strong>}
                  {message('blogCounts', formatCount(blog.posts), formatCount(blog.notes))}
                </p>
              </div>
              {blog.isAllowed ? (
                !blog.isBuiltIn && (
                  <button
                    type="button"
                    data-part="forget-blog"
                    aria-label={message('blogForgetNamed', blog.host)}
                    onClick={() => void forget(blog.host)}
                  >
                    {message('blogForget')}
                  </button>
                )
              ) : (
                <button
                  type="button"
                  data-part="allow-blog"
                  aria-label={message('blogAllowNamed', blog.host)}
                  onClick={() => void attempt(() => onAllow(blog.host))}
                >
                  {message('blogAllow')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {forgotten !== null && (
        <p role="status" tabIndex={-1} ref={status} data-part="blog-forgotten">
          {message('blogForgotten', forgotten)}
        </p>
      )}
      <p class="hint">{message('blogsHint')}</p>
      {reason !== null && (
        <p class="failed" role="alert">
          {explainFailure(reason)}
        </p>
      )}
    </>
  );
}
