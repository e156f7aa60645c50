import { useEffect, useRef, useState } from 'preact/hooks';
import type uPlot from 'uplot';
import { formatCount, formatMonth } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Timeline } from '../../lib/library/timeline.ts';
import { lineColour, neutralColour, speakerColour, type Tone } from '../../lib/marks/palette.ts';
import type { TimelinePick } from './timeline-pick.ts';
import { drawTimeline, type PlotPlace } from './timeline-plot.ts';
import { TimelineTable } from './timeline-table.tsx';

interface TimelineChartProps {
  readonly timeline: Timeline;
  /** What a series is called. */
  readonly nameOf: (key: string) => string;
  readonly onPick: (pick: TimelinePick) => void;
}

/** Who was quoted when: a column for each month, a key whose names can be chosen, and the same as a table. */
export function TimelineChart({ timeline, nameOf, onPick }: TimelineChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const pick = useRef<(place: PlotPlace) => void>(() => {});
  const tone = useTone();
  pick.current = ({ month, series }) =>
    onPick({
      month: timeline.months[month] ?? null,
      key: series === null ? null : (timeline.series[series]?.key ?? null),
    });
  useEffect(() => {
    const element = frame.current;
    if (!element || timeline.months.length === 0) return;
    const plot: uPlot = drawTimeline(element, timeline, lookOf(element, timeline, tone), (place) =>
      pick.current(place),
    );
    const fit = () => {
      if (element.clientWidth !== plot.width && element.clientWidth > 0)
        plot.setSize({ width: element.clientWidth, height: plot.height });
    };
    // In a frame of its own, since it changes what is observed.
    const observer = new ResizeObserver(() => requestAnimationFrame(fit));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [timeline, tone]);

  const { months, series, others, undated } = timeline;
  if (months.length === 0) return <p class="hint">{message('chartNothing')}</p>;
  const hasOthers = others.some((count) => count > 0);
  return (
    <figure class="timeline" data-part="timeline">
      <div
        class="timeline-plot"
        ref={frame}
        role="img"
        aria-label={message('chartLabel', formatMonth(months[0]!), formatMonth(months.at(-1)!))}
      />
      <figcaption>
        <ul class="timeline-key">
          {series.map(({ key, total }, index) => (
            <li key={key}>
              <button
                type="button"
                class="quiet"
                data-part="timeline-series"
                onClick={() => onPick({ month: null, key })}
              >
                <span class="swatch" style={{ backgroundColor: speakerColour(index) }} aria-hidden="true" />
                <span lang="ja">{nameOf(key)}</span> {formatCount(total)}
              </button>
            </li>
          ))}
          {hasOthers && (
            <li>
              <span class="swatch" style={{ backgroundColor: neutralColour() }} aria-hidden="true" />
              {message('chartOthers')}
            </li>
          )}
        </ul>
        {undated > 0 && <p class="counts">{message('chartUndated', formatCount(undated))}</p>}
      </figcaption>
      <TimelineTable timeline={timeline} nameOf={nameOf} onPick={onPick} />
    </figure>
  );
}

function lookOf(element: HTMLElement, { series }: Timeline, tone: Tone) {
  const { color, borderColor, fontFamily } = getComputedStyle(element);
  const colours = series.map((_, index) => ({
    fill: speakerColour(index, tone === 'dark' ? 0.85 : 1),
    stroke: lineColour(index, tone),
  }));
  const neutral = { fill: neutralColour(0.55), stroke: lineColour(null, tone) };
  return {
    tone,
    ink: color,
    rule: borderColor,
    font: `12px ${fontFamily}`,
    colours: [...colours, neutral],
    formatMonth,
    formatCount,
  };
}

/** Whether the system wants light or dark pages. */
function useTone(): Tone {
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isDark ? 'dark' : 'light';
}
