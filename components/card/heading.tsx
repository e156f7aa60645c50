import type { PersonHeading } from './subject.ts';

/** A person's name in their colour's company, with the office that the post gives. */
export function Heading({ heading }: { readonly heading: PersonHeading }) {
  return (
    <header class="heading">
      <span class="swatch" style={{ backgroundColor: heading.colour }} aria-hidden="true" />
      <h2 data-part="name">{heading.name}</h2>
      {heading.office && (
        <p class="office" data-part="office">
          {heading.office}
        </p>
      )}
    </header>
  );
}
