import type { ComponentChildren } from 'preact';

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** One step: what is to be seen, as the product itself draws it, and what to do. The picture can be neither used nor read out; the words say all. */
export function Step({ title, text, children }: StepProps) {
  return (
    <li>
      <div class="picture" aria-hidden="true" inert>
        {children}
      </div>
      <h2>{title}</h2>
      <p>{text}</p>
    </li>
  );
}
