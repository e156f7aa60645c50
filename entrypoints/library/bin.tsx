import { useCallback, useEffect } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { BinView } from '../../components/library/bin-view.tsx';
import { message } from '../../lib/i18n.ts';
import { useLoaded } from '../popup/use-loaded.ts';
import type { SectionProps } from './section.ts';

/** The bin. */
export default function Bin({ services, actions, attempt, onNotice }: SectionProps) {
  const [loaded, reload] = useLoaded(useCallback(() => services.notes.bin(), [services]));
  useEffect(() => services.onNotesChanged(reload), [services, reload]);
  return (
    <>
      <h1>{message('libraryBin')}</h1>
      {loaded.kind === 'failed' && <Failed error={loaded.error} onRetry={reload} />}
      {loaded.kind === 'ready' && (
        <BinView
          notes={loaded.value.notes}
          damaged={loaded.value.damaged.length}
          now={Date.now()}
          onRestore={(note) =>
            void attempt(async () => {
              await actions.restore(note.id);
              onNotice({ text: message('binRestored') });
            })
          }
          onPurge={async (notes) => void (await actions.purge(notes.map(({ id }) => id)))}
        />
      )}
    </>
  );
}
