import { message } from '../../lib/i18n.ts';

/** What the parts of a bar mean. */
export function ChartKey() {
  return (
    <p class="chart-key">
      <span class="bar" aria-hidden="true">
        <span class="quotes" />
      </span>
      {message('chartQuotes')}
      <span class="bar" aria-hidden="true">
        <span class="statements" />
      </span>
      {message('chartStatements')}
      <span>{message('chartLength')}</span>
    </p>
  );
}
