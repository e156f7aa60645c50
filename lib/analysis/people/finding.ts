import type { Span } from '../types.ts';
import type { Title } from './titles.ts';

/**
 * How sure a name is: `titled` by a title or honorific joined to it, `full` by its own form (full name), `bare` only
 * because the same name is sure elsewhere in the text.
 */
export type Evidence = 'titled' | 'full' | 'bare';

/** A name found in the text, before it is known whom it means. */
export interface Finding extends Span {
  /** The personal name inside the span. */
  readonly name: Span;
  readonly evidence: Evidence;
  /** The title joined to the name, before or after it. */
  readonly title: Title | null;
  /** Whether the title, or what stands around the name, tells of a public office. */
  readonly official: boolean;
}

/** What follows a name: a title, or nothing but an honorific. */
export interface Following extends Span {
  readonly title: Title | null;
}
