import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArchiveState } from '../../lib/archive/model.ts';
import { createArchiveStore } from '../../lib/archive/store.ts';
import { ARCHIVE_CHANNEL, type ArchiveNews } from '../../lib/messages/protocol.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** The state of reading each blog's archive, as stored and as the background tells of it. */
export interface Readings {
  /** Null until it was read, and where it cannot be. */
  readonly states: ReadonlyMap<string, ArchiveState> | null;
  /** Why it cannot be read; null where it can. */
  readonly failure: { readonly error: unknown } | null;
  readonly retry: () => void;
}

/** Follows the readings of archives. */
export function useReadings(openDatabase: OpenDatabase): Readings {
  const [states, setStates] = useState<ReadonlyMap<string, ArchiveState> | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const read = useCallback(async (): Promise<void> => {
    try {
      const all = await createArchiveStore(openDatabase).all();
      setStates(new Map(all.map((state) => [state.blog, state])));
      setFailure(null);
    } catch (error) {
      setFailure({ error });
    }
  }, [openDatabase]);

  useEffect(() => {
    const channel = new BroadcastChannel(ARCHIVE_CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<ArchiveNews>) => {
      const { blog, state } = data;
      setStates((before) => {
        const others = [...(before ?? [])].filter(([other]) => other !== blog);
        return new Map(state ? [...others, [blog, state]] : others);
      });
    });
    void read();
    return () => channel.close();
  }, [read]);
  return { states, failure, retry: () => void read() };
}
