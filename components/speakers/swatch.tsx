import type { Tint } from '../../lib/marks/marks.ts';
import { kindOf, lookOf } from './look.ts';

/** A patch painted as a speaker's marks are, ground and line. */
export function Swatch({ tint }: { readonly tint: Tint }) {
  return <span class={`patch ${kindOf(tint)}`} style={lookOf(tint)} aria-hidden="true" />;
}
