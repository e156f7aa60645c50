import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ArchiveView } from '../../components/archive/archive-view.tsx';
import { Failed } from '../../components/failed.tsx';
import { isBuiltIn, isRead, otherBlogs, patternOf } from '../../lib/blogs/read-blogs.ts';
import { loadLeave, watchBlogs } from '../../lib/blogs/store.ts';
import { message } from '../../lib/i18n.ts';
import { routeHref } from '../../lib/library/route.ts';
import type { ArchiveWish } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import { D1021_HOST, D1021_MATCHES } from '../../lib/post/hosts.ts';
import type { SectionProps } from './section.ts';
import { useReadings } from './use-readings.ts';

/** A blog whose archive can be read. */
interface Blog {
  readonly host: string;
  /** False where the browser withholds its hosts. */
  readonly isAllowed: boolean;
}

/** Reading the older posts of a blog. Its address may name the blog: `#archive/news.example`. */
export default function Archive({ route, services, attempt }: SectionProps) {
  const { states, failure, retry } = useReadings(services.openDatabase);
  const blogs = useBlogs();
  const id = useId();
  const blog = blogs?.find(({ host }) => host === route.path[0]) ?? blogs?.[0];
  const ask = (wish: ArchiveWish) =>
    void attempt(async () => {
      if (blog) await askBackground({ type: 'readArchive', blog: blog.host, wish });
    });
  const allow = (host: string) =>
    void attempt(async () => {
      const origins = isBuiltIn(host) ? [...D1021_MATCHES] : [patternOf(host)];
      const state = states?.get(host);
      const isGranted = await browser.permissions.request({ origins });
      if (isGranted && state?.rest === 'permission') ask({ kind: 'resume' });
    });
  return (
    <>
      <h1>{message('archiveTitle')}</h1>
      <p class="lead">{message('archiveHint')}</p>
      <p class="hint archive-manners">{message('archiveManners')}</p>
      {blogs && blogs.length > 1 && (
        <p>
          <label for={id}>{message('archiveBlog')}</label>{' '}
          <select
            id={id}
            data-part="archive-blog"
            value={blog?.host}
            onChange={({ currentTarget }) => {
              location.hash = routeHref('archive', [currentTarget.value]);
            }}
          >
            {blogs.map(({ host }) => (
              <option key={host} value={host}>
                {host}
              </option>
            ))}
          </select>
        </p>
      )}
      {failure && <Failed error={failure.error} onRetry={retry} />}
      {blog && states && (
        <ArchiveView
          key={blog.host}
          state={states.get(blog.host) ?? null}
          isAllowed={blog.isAllowed}
          onSurvey={(range) => ask({ kind: 'survey', range })}
          onWish={(kind) => ask({ kind })}
          onAllow={() => allow(blog.host)}
        />
      )}
    </>
  );
}

/** The blogs that are read; null until they are known. */
function useBlogs(): readonly Blog[] | null {
  const [blogs, setBlogs] = useState<readonly Blog[] | null>(null);
  useEffect(() => {
    const list = async (): Promise<void> => {
      const leave = await loadLeave();
      const hosts = [D1021_HOST, ...otherBlogs(leave)];
      setBlogs(hosts.map((host) => ({ host, isAllowed: isRead(host, leave) })));
    };
    const listAnew = () =>
      void list().catch((error: unknown) => console.error('The blogs that are read cannot be told.', error));
    listAnew();
    return watchBlogs(listAnew);
  }, []);
  return blogs;
}
