import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type BlogEntry, BlogsSection } from '../../components/settings/blogs-section.tsx';
import { isBuiltIn, isRead, otherBlogs, patternOf } from '../../lib/blogs/read-blogs.ts';
import { loadLeave, watchBlogs } from '../../lib/blogs/store.ts';
import { countBy } from '../../lib/count-by.ts';
import { NOTES_CHANNEL } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import { createNoteStore, type NoteStore } from '../../lib/notes/store.ts';
import { D1021_HOST, D1021_MATCHES } from '../../lib/post/hosts.ts';
import { blogOf } from '../../lib/post/permalink.ts';
import { createRecordStore, type RecordStore } from '../../lib/record/store.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';

/** The section of the blogs that are read. */
export function Blogs() {
  const stores = useMemo(() => {
    const openDatabase = createDatabaseOpener();
    return { notes: createNoteStore(openDatabase), record: createRecordStore(openDatabase) };
  }, []);
  const [blogs, setBlogs] = useState<readonly BlogEntry[] | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const list = useCallback(async (): Promise<void> => {
    try {
      setBlogs(await listBlogs(stores));
      setFailure(null);
    } catch (error) {
      setFailure({ error });
    }
  }, [stores]);

  useEffect(() => {
    // Posts are read and notes written in other tabs: who comes back sees them counted.
    const listAnew = () => void (document.visibilityState === 'visible' && list());
    listAnew();
    document.addEventListener('visibilitychange', listAnew);
    const channel = new BroadcastChannel(NOTES_CHANNEL);
    channel.addEventListener('message', listAnew);
    const unwatch = watchBlogs(listAnew);
    return () => {
      document.removeEventListener('visibilitychange', listAnew);
      channel.close();
      unwatch();
    };
  }, [list]);

  const forget = async (host: string): Promise<void> => {
    await askBackground({ type: 'forgetBlog', host });
    await list();
  };
  const allow = async (host: string): Promise<void> => {
    const origins = isBuiltIn(host) ? [...D1021_MATCHES] : [patternOf(host)];
    if (await browser.permissions.request({ origins })) await list();
  };
  return <BlogsSection blogs={blogs} failure={failure} onForget={forget} onAllow={allow} />;
}

async function listBlogs(stores: {
  readonly notes: NoteStore;
  readonly record: RecordStore;
}): Promise<BlogEntry[]> {
  const [leave, posts, { notes }] = await Promise.all([
    loadLeave(),
    stores.record.postsByBlog(),
    stores.notes.all(),
  ]);
  const noteCounts = countBy(notes, ({ target }) => blogOf(target.post.key));
  return [D1021_HOST, ...otherBlogs(leave)].map((host) => ({
    host,
    isBuiltIn: isBuiltIn(host),
    isAllowed: isRead(host, leave),
    posts: posts.get(host) ?? 0,
    notes: noteCounts.get(host) ?? 0,
  }));
}
