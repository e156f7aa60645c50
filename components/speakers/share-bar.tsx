import type { Tint } from '../../lib/marks/marks.ts';
import type { Said } from '../../lib/speakers/shares.ts';
import { kindOf, lookOf } from './look.ts';

interface ShareBarProps {
  readonly said: Pick<Said, 'quoteCharacters' | 'statementCharacters'>;
  readonly tint: Tint;
  /** The characters that a bar of full length stands for. */
  readonly longest: number;
}

/**
 * How much somebody says, as a bar of quotes and then statements, each painted as it is in the text. It says nothing that
 * the counts beside it do not say, so it is hidden from who cannot see it.
 */
export function ShareBar({ said, tint, longest }: ShareBarProps) {
  const part = (name: 'quotes' | 'statements', characters: number) =>
    characters > 0 && <span class={name} style={{ inlineSize: `${(100 * characters) / longest}%` }} />;
  return (
    <span class={`bar ${kindOf(tint)}`} style={lookOf(tint)} aria-hidden="true">
      {part('quotes', said.quoteCharacters)}
      {part('statements', said.statementCharacters)}
    </span>
  );
}
