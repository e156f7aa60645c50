import type { Identity } from '../../lib/analysis/types.ts';
import { formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { WithJapanese } from '../with-japanese.tsx';
import type { PersonHeading } from './subject.ts';

/** A person's name in their colour's company, with the office that the post gives and what the list of officials knows. */
export function Heading({
  heading: { name, office, identity, colour },
}: {
  readonly heading: PersonHeading;
}) {
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
      {identity && <Known identity={identity} office={office} />}
    </div>
  );
}

function Known({ identity, office }: { readonly identity: Identity; readonly office: string | null }) {
  const { latin, reading, country } = identity;
  const held = identity.office;
  return (
    <>
      <p class="identity" data-part="identity">
        <span lang="en">{latin}</span>
        {reading && <span lang="ja">{reading}</span>}
        <span>{formatRegion(country)}</span>
      </p>
      {/* Said only where the post does not say it itself. */}
      {held && !office?.endsWith(held.title) && (
        <p class="identity" data-part="office-then">
          <WithJapanese
            text={message('cardOfficeThen', formatRegion(held.of), held.title)}
            words={held.title}
          />
        </p>
      )}
    </>
  );
}
