import { useEffect } from 'preact/hooks';
import type { Services } from './services.ts';

/** Calls back after notes changed in any surface, as long as the calling component is shown. */
export function useNotesChanged(services: Services, listener: () => void): void {
  useEffect(() => services.onNotesChanged(listener), [services, listener]);
}
