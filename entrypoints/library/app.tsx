import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { BackupReminder } from '../../components/backup-reminder.tsx';
import { LibraryFrame } from '../../components/library/library-frame.tsx';
import { listPlace } from '../../components/library/list-place.ts';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { createBackupStates } from '../../lib/backup/state.ts';
import { message } from '../../lib/i18n.ts';
import { filterQuery, type LibraryFilter, parseFilter } from '../../lib/library/filter.ts';
import { routeHref } from '../../lib/library/route.ts';
import type { Note } from '../../lib/notes/model.ts';
import type { FirstProps } from '../popup/first-props.ts';
import { useBackupReminder } from '../popup/use-backup-reminder.ts';
import { SectionView } from './section-view.tsx';
import { SECTIONS } from './sections.ts';
import type { LibraryServices } from './services.ts';
import { readSharedFolder } from './shared-folder.ts';
import { noticeOfShared } from './shared-notice.ts';
import { useRoute } from './use-route.ts';

interface AppProps extends FirstProps {
  readonly services: LibraryServices;
}

/** The library: one section at a time, and the line that tells what was done. */
export function App({ services, actions, firstNotice }: AppProps) {
  const [route, replaceQuery] = useRoute();
  const filter = useMemo(() => parseFilter(route.query), [route]);
  const onFilter = useCallback((next: LibraryFilter) => replaceQuery(filterQuery(next)), [replaceQuery]);
  const { notice, setNotice, attempt } = useNotice(firstNotice);
  const due = useBackupReminder(services.openDatabase, services.onNotesChanged);
  const main = useRef<HTMLElement>(null);
  const section = SECTIONS.find(({ id }) => id === route.section) ?? SECTIONS[0];
  const place = [section.id, ...route.path].join('/');

  const onShowPlace = useCallback(
    (note: Note) => void attempt(() => services.openNote(note.id)),
    [services, attempt],
  );
  // What other machines left in the shared folder comes in when the library opens, and when the reader comes back to it.
  useEffect(() => {
    const { openDatabase } = services;
    const states = createBackupStates(openDatabase);
    const read = (): void => {
      if (document.visibilityState === 'hidden') return;
      void attempt(async () => {
        const notice = noticeOfShared(await readSharedFolder(openDatabase, states));
        if (notice) setNotice(notice);
      });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [services, attempt]);
  const onTitle = useCallback((title: string) => {
    document.title = message('libraryPageTitle', title);
  }, []);

  // Before the section's own effects, which may name a page within it.
  const named = useRef('');
  const name = message(section.name);
  if (named.current !== `${place} ${name}`) {
    named.current = `${place} ${name}`;
    onTitle(name);
  }
  // Who followed a link by keyboard goes on at its end, and a screen reader reads from there.
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    main.current?.focus({ preventScroll: true });
    if (listPlace() === null) window.scrollTo(0, 0);
  }, [place]);

  return (
    <>
      <LibraryFrame sections={SECTIONS} current={section.id} mainRef={main}>
        {due && section.id !== 'files' && (
          <BackupReminder
            changed={due.changed}
            onBackUp={() => {
              location.hash = routeHref('files');
            }}
            onLater={due.onLater}
          />
        )}
        <SectionView
          key={section.id}
          section={section}
          props={{
            route,
            filter,
            onFilter,
            services,
            actions,
            onShowPlace,
            onNotice: setNotice,
            attempt,
            onTitle,
          }}
        />
      </LibraryFrame>
      <NoticeBar
        notice={notice}
        onClose={() => {
          setNotice(null);
          main.current?.focus();
        }}
      />
    </>
  );
}
