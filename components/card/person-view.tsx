import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { WordsAreDrawn } from '../drawn-words.tsx';
import { countsOf } from './description.ts';
import { Known } from './known.tsx';
import { LookUp } from './look-up.tsx';
import { SaidBefore, type SaidBeforeActions } from './said-before.tsx';
import { SaidList } from './said-list.tsx';
import type { PersonSubject, SaidItem } from './subject.ts';

/** Who it is, where to look them up, how often the post names them, and all that they say in it. */
export function PersonView({
  subject,
  onJump,
  before,
}: {
  readonly subject: PersonSubject;
  readonly onJump: (item: SaidItem) => void;
  readonly before: SaidBeforeActions;
}) {
  const { heading, said } = subject;
  const quotes = said.filter(({ kind }) => kind !== 'statement');
  const statements = said.filter(({ kind }) => kind === 'statement');
  const carried = said.filter(({ attribution }) => attribution === 'carried').length;
  return (
    <>
      {heading.identity && <Known identity={heading.identity} office={heading.office} />}
      <LookUp heading={heading} />
      <p class="counts" data-part="mentions">
        {countsOf(subject)}
      </p>
      <SaidList part="quotes" title={message('quotesHeading')} items={quotes} onJump={onJump} />
      <SaidList part="statements" title={message('statementsHeading')} items={statements} onJump={onJump} />
      {said.length > 0 && (
        <p class="counts" data-part="how-found">
          {carried === 0
            ? message('saidNamed')
            : message('saidCarried', formatCount(carried), message('badgeCarried'))}
        </p>
      )}
      <WordsAreDrawn.Provider value>
        <SaidBefore key={`before ${subject.key}`} person={heading} office={heading.office} actions={before} />
      </WordsAreDrawn.Provider>
    </>
  );
}
