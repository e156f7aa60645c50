import { useCallback, useRef, useState } from 'preact/hooks';
import { BackupReminder } from '../../components/backup-reminder.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { OtherPages } from '../../components/popup/other-pages.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { AllNotes } from './all-notes.tsx';
import type { FirstProps } from './first-props.ts';
import { PageAtHandView } from './page-at-hand.tsx';
import type { Services } from './services.ts';
import { useBackupReminder } from './use-backup-reminder.ts';

interface AppProps extends FirstProps {
  readonly services: Services;
}

/** The two views of the popup, and the line that tells what was done in either. */
export function App({ services, actions, firstNotice }: AppProps) {
  const [view, setView] = useState<'post' | 'notes'>('post');
  const { notice, setNotice, attempt } = useNotice(firstNotice);
  const due = useBackupReminder(services.openDatabase, services.onNotesChanged);
  const main = useRef<HTMLElement>(null);
  /** Takes the notice away; the keyboard, which was on it, goes on in the view. */
  const dismiss = useCallback((): void => {
    setNotice(null);
    main.current?.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.focus();
  }, [setNotice]);
  const onShowPlace = useCallback(
    (note: Note) => void attempt(() => services.openNote(note.id)),
    [services, attempt],
  );

  return (
    <main class="popup" ref={main}>
      <h1 class="masthead">{message('popupTitle')}</h1>
      <Tabs
        label={message('popupViews')}
        selected={view}
        onSelect={setView}
        tabs={[
          {
            id: 'post',
            title: message('popupTabPost'),
            content: () => (
              <PageAtHandView
                services={services}
                attempt={attempt}
                actions={actions}
                onShowPlace={onShowPlace}
                onNotice={setNotice}
              />
            ),
          },
          {
            id: 'notes',
            title: message('popupTabNotes'),
            content: () => (
              <AllNotes
                services={services}
                actions={actions}
                onShowPlace={onShowPlace}
                onNotice={setNotice}
              />
            ),
          },
        ]}
      />
      <OtherPages
        onOpenLibrary={() => void attempt(services.openLibrary)}
        onOpenSettings={() => void attempt(services.openSettings)}
      />
      {due && (
        <BackupReminder
          changed={due.changed}
          onBackUp={() => void attempt(() => services.openLibrary('files'))}
          onLater={due.onLater}
        />
      )}
      <NoticeBar notice={notice} onClose={dismiss} />
    </main>
  );
}
