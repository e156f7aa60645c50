import { useMemo } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { PostEntry } from '../../components/library/post-entry.tsx';
import { SearchBar } from '../../components/library/search-bar.tsx';
import { VirtualList } from '../../components/library/virtual-list.tsx';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { isFiltering, isWithinDays, type LibraryFilter } from '../../lib/library/filter.ts';
import { searchable, searchWords } from '../../lib/notes/search-words.ts';
import type { PostRead } from '../../lib/record/model.ts';
import { useAllNotes } from '../popup/use-all-notes.ts';
import { byFrequency, several } from './filter-options.ts';
import type { SectionProps } from './section.ts';
import { useRecord } from './use-record.ts';

/** Every post that was read, the newest first. */
export function PostsList({ services, filter, onFilter }: SectionProps) {
  const [loaded, retry] = useRecord(services, services.record.posts);
  const [loadedNotes] = useAllNotes(services);
  const posts = loaded.kind === 'ready' ? loaded.value : [];
  const notes = loadedNotes.kind === 'ready' ? loadedNotes.value.notes : null;
  const noteCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { target } of notes ?? []) counts.set(target.post.key, (counts.get(target.post.key) ?? 0) + 1);
    return counts;
  }, [notes]);
  const shown = useMemo(() => filterPosts(posts, filter), [posts, filter]);
  const blogs = useMemo(() => several(byFrequency(posts.map(({ blog }) => blog))), [posts]);
  const words = searchWords(filter.words);

  if (loaded.kind === 'failed') return <Failed error={loaded.error} onRetry={retry} />;
  return (
    <>
      <h1>{message('libraryPosts')}</h1>
      <SearchBar
        filter={filter}
        label={message('postsSearch')}
        options={{ blogs, days: message('filterDaysOfPost') }}
        count={
          loaded.kind === 'loading'
            ? message('libraryLoading')
            : isFiltering(filter)
              ? message('postsFound', formatCount(shown.length), formatCount(posts.length))
              : message('postsCount', formatCount(posts.length))
        }
        onFilter={onFilter}
      />
      {loaded.kind === 'ready' && posts.length === 0 && <p class="hint">{message('recordEmpty')}</p>}
      {posts.length > 0 && shown.length === 0 && <p class="hint">{message('filterNothing')}</p>}
      <VirtualList
        count={shown.length}
        label={message('libraryPosts')}
        estimate={76}
        keyOf={(index) => shown[index]?.key ?? index}
      >
        {(index) => {
          const post = shown[index];
          return post && <PostEntry post={post} notes={noteCounts.get(post.key) ?? 0} words={words} />;
        }}
      </VirtualList>
    </>
  );
}

function filterPosts(posts: readonly PostRead[], filter: LibraryFilter): readonly PostRead[] {
  const words = searchWords(filter.words);
  return posts.filter(({ title, permalink, blog, date }) => {
    const text = searchable(`${title}\n${permalink}`);
    return (
      (filter.blog === null || blog === filter.blog) &&
      isWithinDays(date?.slice(0, 'YYYY-MM-DD'.length) ?? '', filter) &&
      words.every((word) => text.includes(word))
    );
  });
}
