import { message } from '../../lib/i18n.ts';
import type { PersonHeading } from './subject.ts';

/** A person's name in their colour's company, and the office that the post gives. */
export function Heading({ heading: { name, office, colour } }: { readonly heading: PersonHeading }) {
  return (
    <div class="heading">
      <span class="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
      <h2 data-part="name" lang="ja">
        {name}
      </h2>
      {office && (
        <p class="office" data-part="office" lang="ja">
          {office}
        </p>
      )}
    </div>
  );
}

/** What stands in the place of a name where nobody is named. */
export function NamelessHeading({ source }: { readonly source: string | null }) {
  return (
    <div class="heading">
      <span class="swatch nameless" aria-hidden="true" />
      {source === null ? <h2>{message('speakerUnknown')}</h2> : <h2 lang="ja">{source}</h2>}
    </div>
  );
}
