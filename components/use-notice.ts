import { useCallback, useState } from 'preact/hooks';
import { explainFailure } from '../lib/failures.ts';
import type { Notice } from './notice-bar.tsx';

/** The notice line of a surface. */
export interface NoticeLine {
  readonly notice: Notice | null;
  readonly setNotice: (notice: Notice | null) => void;
  /** Does what the reader asked; what goes wrong is told in the line. */
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
}

/** @param first what there is to tell at once. */
export function useNotice(first: Notice | null): NoticeLine {
  const [notice, setNotice] = useState(first);
  const attempt = useCallback(async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      setNotice({ text: explainFailure(error), failed: true });
    }
  }, []);
  return { notice, setNotice, attempt };
}
