import { message } from '../../lib/i18n.ts';
import { lookUpLinks } from './look-up-links.ts';
import type { PersonHeading } from './subject.ts';

/** Links to look a person up. Nothing is asked of anybody before one is opened, and then nobody is told from where. */
export function LookUp({ heading }: { readonly heading: PersonHeading }) {
  return (
    <ul class="look-up" aria-label={message('lookUpHeading')} data-part="look-up">
      {lookUpLinks(heading).map(({ place, url }) => (
        <li key={place}>
          <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {message(place)}
          </a>
        </li>
      ))}
    </ul>
  );
}
