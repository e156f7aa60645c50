import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SamplePainter } from '../../components/settings/mark-sample.tsx';
import { Painter } from '../../lib/marks/painter.ts';
import type { Tone } from '../../lib/marks/palette.ts';
import { toneOf } from '../../lib/marks/tone.ts';
import { watchTone } from '../../lib/marks/watch-tone.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** Paints the samples on the page of settings as posts are painted: by the same painter, in the colours that are set. */
export function useSamplePainter(settings: Settings | null): SamplePainter {
  const painter = useMemo(() => new Painter(document), []);
  const [tone, setTone] = useState<Tone>(() => toneOf(document.body));
  useEffect(() => {
    const end = new AbortController();
    watchTone(document, () => setTone(toneOf(document.body)), end.signal);
    return () => end.abort();
  }, []);
  useEffect(() => {
    if (settings) painter.setStyle(settings);
  }, [painter, settings]);
  return useMemo(() => ({ painter, tone }), [painter, tone]);
}
