import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { ForgetPost } from '../../components/library/forget-post.tsx';
import { PostDate } from '../../components/library/post-link.tsx';
import { SayingEntry } from '../../components/library/saying-entry.tsx';
import { ExportMenu } from '../../components/notes/export-menu.tsx';
import { ListedNote } from '../../components/notes/note-list.tsx';
import { useRemovals } from '../../components/notes/use-removals.ts';
import { useWriting } from '../../components/notes/use-writing.ts';
import { PostTitle } from '../../components/post-title.tsx';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { inPostOrder } from '../../lib/library/post-order.ts';
import { routeHref } from '../../lib/library/route.ts';
import { neutralColour } from '../../lib/marks/palette.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { countSaid } from '../../lib/record/said-in.ts';
import { useLoaded } from '../popup/use-loaded.ts';
import { exportNotes } from './export-notes.ts';
import type { SectionProps } from './section.ts';
import { NO_PEOPLE, usePeople, useRecord } from './use-record.ts';

/** One post: what was said in it and the reader's notes, in its order. */
export function PostPage({ post: key, ...props }: SectionProps & { readonly post: string }) {
  const { services, actions, onShowPlace, attempt, onNotice, onTitle } = props;
  const { record, notes: noteStore, onNotesChanged } = services;
  const [loaded, retry] = useRecord(
    services,
    useCallback(() => record.post(key), [record, key]),
  );
  const [loadedNotes, reloadNotes] = useLoaded(
    useCallback(() => noteStore.notesOfPost(key), [noteStore, key]),
  );
  useEffect(() => onNotesChanged(reloadNotes), [onNotesChanged, reloadNotes]);
  const [loadedPeople] = usePeople(services);
  const { colours } = loadedPeople.kind === 'ready' ? loadedPeople.value : NO_PEOPLE;
  const notes = loadedNotes.kind === 'ready' ? loadedNotes.value.notes : [];
  const removals = useRemovals(notes, actions);
  const writing = useWriting();
  const recorded = loaded.kind === 'ready' ? loaded.value : null;
  const said = recorded?.said ?? [];
  const items = useMemo(
    () =>
      inPostOrder(
        said,
        removals.shown.filter((note) => !writing.isElsewhere(note)),
      ),
    [said, removals.shown, writing],
  );
  // What is not recorded may still have notes, which know their post.
  const post = recorded?.post ?? notes[0]?.target.post ?? null;
  const title = post ? shownTitle(post) : key;
  useEffect(() => onTitle(title), [onTitle, title]);

  for (const state of [loaded, loadedNotes])
    if (state.kind === 'failed') return <Failed error={state.error} onRetry={retry} />;
  if (loaded.kind === 'loading' || loadedNotes.kind === 'loading')
    return <p class="hint">{message('libraryLoading')}</p>;
  const counts = countSaid(said);
  const forget = () =>
    attempt(async () => {
      await services.forgetPost(key);
      onNotice({ text: message('postForgotten') });
      if (notes.length === 0) location.hash = routeHref('posts');
    });

  return (
    <>
      <p class="way-back screen-only">
        <a href={routeHref('posts')}>{message('wayToPosts')}</a>
      </p>
      <header class="post-head">
        {post && <PostDate date={post.date} />}
        <h1 lang="ja">
          <PostTitle title={title} />
        </h1>
        {post && (
          <p>
            <a href={post.permalink} target="_blank" rel="noopener" data-part="original">
              {message('postOriginal')}
            </a>
          </p>
        )}
        <p class="counts" data-part="post-counts">
          {recorded
            ? message('postCounts', formatCount(counts.quotes), formatCount(counts.statements))
            : message('postNotRecorded')}
          {notes.length > 0 && <span>{message('personNotes', formatCount(notes.length))}</span>}
        </p>
        <div class="post-tools screen-only">
          <ExportMenu
            all={notes.length}
            shown={null}
            disabled={notes.length === 0}
            onExport={(format) => exportNotes(format, notes, title, onNotice)}
          />
          {recorded && <ForgetPost onForget={forget} />}
        </div>
      </header>
      <ol class="whole-list" aria-label={message('postItems')}>
        {items.map((item) =>
          item.kind === 'note' ? (
            <li key={item.note.id} class="noted">
              <ListedNote
                note={item.note}
                removals={removals}
                notes={notes}
                actions={actions}
                writing={writing}
                showAbout
                onShowPlace={onShowPlace}
              />
            </li>
          ) : (
            <li key={`${item.saying.start} ${item.saying.kind}`}>
              {recorded && (
                <SayingEntry
                  entry={{
                    post: recorded.post,
                    person: item.said.person,
                    speaker: item.said.speaker,
                    saying: item.saying,
                  }}
                  words={[]}
                  colour={colours.get(item.said.person) ?? neutralColour()}
                  shows={{ speaker: true, post: false }}
                  onOpen={(saying) => void attempt(() => services.openSaying(saying))}
                />
              )}
            </li>
          ),
        )}
      </ol>
    </>
  );
}
