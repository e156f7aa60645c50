import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { Heading } from './heading.tsx';
import type { PersonSubject, SaidItem } from './subject.ts';

/** Who it is, how often the post names them, and all that they say in it. */
export function PersonView({
  subject,
  onJump,
}: {
  readonly subject: PersonSubject;
  readonly onJump: (item: SaidItem) => void;
}) {
  const { heading, mentions, said } = subject;
  const quotes = said.filter(({ kind }) => kind !== 'statement');
  const statements = said.filter(({ kind }) => kind === 'statement');
  return (
    <>
      <Heading heading={heading} />
      <p class="counts" data-part="mentions">
        {message(
          'cardCounts',
          formatCount(mentions),
          formatCount(quotes.length),
          formatCount(statements.length),
        )}
      </p>
      <SaidList part="quotes" title={message('quotesHeading')} items={quotes} onJump={onJump} />
      <SaidList part="statements" title={message('statementsHeading')} items={statements} onJump={onJump} />
    </>
  );
}

interface SaidListProps {
  readonly part: 'quotes' | 'statements';
  readonly title: string;
  readonly items: readonly SaidItem[];
  readonly onJump: (item: SaidItem) => void;
}

function SaidList({ part, title, items, onJump }: SaidListProps) {
  if (items.length === 0) return null;
  return (
    <section class="said" data-part={part}>
      <h3>{title}</h3>
      <ol>
        {items.map((item) => (
          <li key={item.start}>
            <button type="button" class="jump" title={message('cardJump')} onClick={() => onJump(item)}>
              <span class="said-text" lang="ja">
                {item.text}
              </span>
              {item.attribution === 'carried' && <span class="badge">{message('badgeCarried')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
