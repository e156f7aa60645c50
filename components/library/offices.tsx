import type { Office } from '../../lib/analysis/officials/official.ts';
import { formatDay, formatMonth, formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';

/** The offices that somebody held, the newest first. */
export function Offices({ offices }: { readonly offices: readonly Office[] }) {
  return (
    <ol class="offices" data-part="offices">
      {offices.toReversed().map(({ title, of, from, to }) => (
        <li key={`${from} ${title}`}>
          <span class="term">
            {message('officeTerm', formatPart(from), to === null ? '' : formatPart(to))}
          </span>{' '}
          {formatRegion(of)} <span lang="ja">{title}</span>
        </li>
      ))}
    </ol>
  );
}

/** A day, a month or a year, as far as it is known. */
function formatPart(date: string): string {
  if (date.length === 'YYYY'.length) return message('officeYear', date);
  return date.length === 'YYYY-MM'.length ? formatMonth(date) : formatDay(date);
}
