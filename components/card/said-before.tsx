import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Identity } from '../../lib/analysis/types.ts';
import { explainFailure } from '../../lib/failures.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { PostReference } from '../../lib/notes/model.ts';
import type { RecordedBefore, SaidCursor, Saying } from '../../lib/record/model.ts';
import { isKnownBySurnameAlone } from '../../lib/record/name-match.ts';
import { Words } from '../drawn-words.tsx';
import { Failed } from '../failed.tsx';
import { SaidBeforePost } from './said-before-post.tsx';
import { SayingLink } from './saying-link.tsx';

/** What the section asks for. */
export interface SaidBeforeActions {
  /** A part of what the person said in other posts: the first, or the one behind a cursor. */
  readonly load: (after: SaidCursor | null) => Promise<RecordedBefore>;
  /** Shows the place of a saying in its post. */
  readonly open: (post: PostReference, saying: Saying) => Promise<void>;
}

interface SaidBeforeProps {
  readonly person: { readonly name: string; readonly identity: Identity | null };
  /** The office that this post gives. */
  readonly office: string | null;
  readonly actions: SaidBeforeActions;
}

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly said: RecordedBefore };

/**
 * What a person said in posts read before: at first the newest of it in one line, which stands there from the beginning, so
 * that nothing below moves when it comes; on wish everything, newest post first. Give it a key: it loads once.
 */
export function SaidBefore({ person, office, actions }: SaidBeforeProps) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [isWhole, setIsWhole] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { load, open } = actions;
  const begin = useCallback((): void => {
    setState({ kind: 'loading' });
    load(null).then(
      (said) => setState({ kind: 'ready', said }),
      (error: unknown) => setState({ kind: 'failed', error }),
    );
  }, []);
  useEffect(begin, []);

  const openSaying = (post: PostReference, saying: Saying): void => {
    setFailure(null);
    open(post, saying).catch(setFailure);
  };
  const goOn = async (said: RecordedBefore): Promise<void> => {
    setFailure(null);
    try {
      const more = await load(said.next);
      setState({ kind: 'ready', said: { ...more, posts: [...said.posts, ...more.posts] } });
    } catch (error) {
      setFailure(error);
    }
  };

  const said = state.kind === 'ready' ? state.said : null;
  const latest = said?.posts[0];
  const counts =
    said &&
    message(
      'saidBeforeCounts',
      formatCount(said.total.posts),
      formatCount(said.total.quotes + said.total.statements),
    );
  const isByName = isKnownBySurnameAlone(person.name, person.identity);
  return (
    <section class="said-before" data-part="said-before" aria-busy={state.kind === 'loading'}>
      <div class="before-head">
        <h3>{message(isByName ? 'saidBeforeSameName' : 'saidBefore')}</h3>
        {counts !== null && latest && (
          <button
            type="button"
            class="quiet"
            data-part="before-all"
            aria-label={counts}
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            <Words text={counts} />
          </button>
        )}
      </div>
      {state.kind === 'loading' && <p class="before-line">{message('saidBeforeLoading')}</p>}
      {state.kind === 'failed' && <Failed error={state.error} onRetry={begin} />}
      {said && !latest && (
        <p class="before-line" data-part="before-none">
          {message('saidBeforeNone')}
        </p>
      )}
      {latest && !isWhole && latest.sayings[0] && (
        <SayingLink post={latest.post} saying={latest.sayings[0]} onOpen={openSaying} isLine />
      )}
      {said && latest && isWhole && (
        <>
          {isByName && <p class="before-hint">{message('saidBeforeByName')}</p>}
          <ol class="before-posts">
            {said.posts.map((part) => (
              <SaidBeforePost key={part.post.key} {...part} officeNow={office} onOpen={openSaying} />
            ))}
          </ol>
          {said.next && (
            <button type="button" class="quiet" data-part="before-more" onClick={() => void goOn(said)}>
              {message('saidBeforeMore', formatCount(said.total.posts - said.posts.length))}
            </button>
          )}
        </>
      )}
      {said?.failed && (
        <p class="status failed" role="status">
          {message('saidBeforeNotKept', explainFailure({ code: said.failed }))}
        </p>
      )}
      {failure !== null && (
        <p class="status failed" role="alert">
          {explainFailure(failure)}
        </p>
      )}
    </section>
  );
}
