import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { message } from '../../lib/i18n.ts';
import { markAtPoint } from '../../lib/marks/hit-test.ts';
import { Painter } from '../../lib/marks/painter.ts';
import { isPageRequest } from '../../lib/messages/page-request.ts';
import { askBackground, RequestError } from '../../lib/messages/send.ts';
import { D1021_MATCHES } from '../../lib/post/hosts.ts';
import { CardController } from './card-controller.tsx';
import { shieldInput } from './input-shield.ts';
import { jumpTo } from './jump.ts';
import { answerPageRequest, showPlace } from './page-answers.ts';
import { PageSession } from './page-session.ts';
import { followPointer } from './pointer-rest.ts';
import { SelectionOffer } from './selection-offer.tsx';
import { Surface } from './surface.ts';

/** How long the pointer rests on a mark before its card opens, in ms. */
const DWELL = 220;

export default defineContentScript({
  matches: [...D1021_MATCHES],
  // Before the page's own scripts, so that none of them can listen to what is typed into the card.
  runAt: 'document_start',
  main(context) {
    const surface = new Surface(document);
    shieldInput(() => surface, context.signal);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => readPage(surface, context), { once: true });
    else readPage(surface, context);
  },
});

function readPage(surface: Surface, context: ContentScriptContext): void {
  const painter = new Painter(document);
  const page = new PageSession(document, painter, {
    onChange: (session) => card.refresh(session),
    onError: (error) => reportError(error, surface),
  });
  const card = new CardController(surface, {
    jump: (session, span) => {
      card.close();
      jumpTo(session, span, painter);
    },
  });
  const offer = new SelectionOffer(page, surface, (session, stretch) => card.openStretch(session, stretch));

  followPointer(
    document,
    DWELL,
    {
      onMove: (point) => card.pointerMoved(point),
      onRest: (point) => {
        if (offer.isShown || !card.mayGiveWay(point)) return;
        const hit = markAtPoint(document, point.x, point.y, (node) => page.postOf(node));
        if (hit) card.openMark(hit.post, hit.mark, point);
      },
    },
    context.signal,
  );
  offer.start(() => !card.isOpen, context.signal);
  listen(card, surface, context.signal);

  const onMessage = (request: unknown) =>
    isPageRequest(request) ? answerPageRequest(request, page, painter, card) : undefined;
  browser.runtime.onMessage.addListener(onMessage);
  context.onInvalidated(() => {
    page.stop();
    painter.dispose();
    surface.dispose();
  });

  page.start();
  if (page.posts().length === 0) return;
  askBackground({ type: 'takePlaceToShow' })
    .then((place) => place && showPlace(place, page, painter))
    .catch((error: unknown) => reportError(error, surface));
}

/** Escape and a click elsewhere close the card; leaving the page saves what is half written. */
function listen(card: CardController, surface: Surface, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted && card.isOpen) card.close();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && card.isOpen && event.target !== surface.host) card.close();
    },
    { capture: true, signal },
  );
  const leave = () => {
    card.saveDrafts();
    // A page that comes back from the browser's cache must not show as unsaved what is saved now.
    card.close();
  };
  window.addEventListener('pagehide', leave, { signal });
}

/** One friendly line where the extension was updated under the page; the console for what a developer must see. */
function reportError(error: unknown, surface: Surface): void {
  if (error instanceof RequestError && error.code === 'unreachable') {
    const corner = { rects: () => [new DOMRect(window.innerWidth, 0, 0, 0)], point: null };
    surface.show(
      <p class="line" role="status">
        {message('reloadNeeded')}
      </p>,
      corner,
    );
    return;
  }
  console.error('[Hatsugenroku]', error);
}
