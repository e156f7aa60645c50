import { formatCount, formatMonth } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Timeline } from '../../lib/library/timeline.ts';
import type { TimelinePick } from './timeline-pick.ts';

interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly nameOf: (key: string) => string;
  readonly onPick: (pick: TimelinePick) => void;
}

/** The figures of a chart, for those who do not see it or have no pointer: every name and month can be chosen. Newest first; empty months are left out. */
export function TimelineTable({ timeline: { months, series, others }, nameOf, onPick }: TimelineTableProps) {
  const rows = months
    .map((month, index) => ({
      month,
      counts: [...series.map(({ counts }) => counts[index]!), others[index]!],
    }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .reverse();
  return (
    <details class="timeline-table">
      <summary>{message('chartTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll it sideways. */}
      <section class="table-scroller" aria-label={message('chartTable')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{message('chartMonth')}</th>
              {series.map(({ key }) => (
                <th key={key} scope="col" lang="ja">
                  <button type="button" class="quiet" onClick={() => onPick({ month: null, key })}>
                    {nameOf(key)}
                  </button>
                </th>
              ))}
              <th scope="col">{message('chartOthers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">
                  <button type="button" class="quiet" onClick={() => onPick({ month, key: null })}>
                    {formatMonth(month)}
                  </button>
                </th>
                {counts.map((count, index) => (
                  <td key={index}>{formatCount(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
