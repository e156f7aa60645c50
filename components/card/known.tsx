import type { Identity, IdentityBasis } from '../../lib/analysis/types.ts';
import { formatRegion } from '../../lib/format.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';
import { WithJapanese } from '../with-japanese.tsx';

/** What tells that it is the person of the list, where that is less than the full name. */
const BASES: Readonly<Record<Exclude<IdentityBasis, 'name'>, MessageKey>> = {
  office: 'identityByOffice',
  surname: 'identityBySurname',
};

interface KnownProps {
  readonly identity: Identity;
  /** The office as the post gives it. */
  readonly office: string | null;
}

/** What the built-in list of officials tells of a person, and how sure it is that they are meant. */
export function Known({ identity, office }: KnownProps) {
  const { name, basis, latin, reading, country } = identity;
  const held = identity.office;
  return (
    <div class="known">
      <p class="identity" data-part="identity">
        <span lang="en">{latin}</span>
        {reading && <span lang="ja">{reading}</span>}
        <span>{formatRegion(country)}</span>
      </p>
      {/* Said only where the post does not say it itself. */}
      {held && !office?.endsWith(held.title) && (
        <p data-part="office-then">
          <WithJapanese
            text={message('cardOfficeThen', formatRegion(held.of), held.title)}
            words={held.title}
          />
        </p>
      )}
      {basis !== 'name' && (
        <p class={`basis ${basis}`} data-part="basis">
          <WithJapanese text={message(BASES[basis], name)} words={name} />
        </p>
      )}
    </div>
  );
}
