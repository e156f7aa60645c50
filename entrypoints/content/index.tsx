import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isBuiltIn } from '../../lib/blogs/read-blogs.ts';
import { preloadMessages } from '../../lib/i18n.ts';
import { markAtPoint } from '../../lib/marks/hit-test.ts';
import { Painter } from '../../lib/marks/painter.ts';
import { watchTone } from '../../lib/marks/watch-tone.ts';
import { isPageRequest } from '../../lib/messages/page-request.ts';
import { askBackground, RequestError } from '../../lib/messages/send.ts';
import { Unsaved } from '../../lib/messages/unsaved.ts';
import { D1021_MATCHES } from '../../lib/post/hosts.ts';
import { collectTraits, isHatenaBlog, MARKUP_OF_ENTRIES } from '../../lib/post/recognise.ts';
import { speak } from '../../lib/settings/language.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { CardController } from './card-controller.tsx';
import { shieldInput } from './input-shield.ts';
import { jumpTo } from './jump.ts';
import { removeLeftovers } from './leftovers.ts';
import { LegendController } from './legend-controller.tsx';
import { LiveSettings } from './live-settings.ts';
import { MenuPlace } from './menu-place.tsx';
import { answerPageRequest, showPlace } from './page-answers.ts';
import { isPrerendering, onParsed, onReturn } from './page-life.ts';
import { PageSession } from './page-session.ts';
import { PlaceToShowOnce } from './place-to-show.ts';
import { followPointer, type PointerEvents } from './pointer-rest.ts';
import { ReloadLine } from './reload-line.tsx';
import { saidBeforeOf } from './said-before.ts';
import { SelectionOffer } from './selection-offer.tsx';
import { SpeakerFocus } from './speaker-focus.ts';
import { Surface } from './surface.ts';
import { followTaps, type TapEvents } from './taps.ts';
import { StatusLine } from './walk/status-line.tsx';
import { Walk } from './walk/walk.tsx';

export default defineContentScript({
  matches: [...D1021_MATCHES],
  // Before the page's own scripts, so that none of them can listen to what is typed into the card.
  runAt: 'document_start',
  // A message on the window would tell every page that the extension is there.
  noScriptStartedPostMessage: true,
  main(context) {
    // Feeds and pictures get content scripts too, and have no elements to put a card into.
    if (document.documentElement.localName !== 'html') return;
    removeLeftovers(document);
    const surface = new Surface(document);
    shieldInput(() => surface, context.signal);
    // Read while the page is still loading, so that posts are painted as the reader wants them from the first.
    const settings = new LiveSettings();
    void settings.start(context.signal);
    const read = () => readPage(surface, settings, context);
    if (document.readyState === 'loading') onParsed(document, read);
    else read();
  },
});

function readPage(surface: Surface, settings: LiveSettings, context: ContentScriptContext): void {
  preloadMessages();
  const reloadLine = new ReloadLine(surface);
  const onError = (error: unknown) => {
    if (error instanceof RequestError && error.code === 'unreachable') reloadLine.show();
    else console.error('[Hatsugenroku]', error);
  };
  const painter = new Painter(document);
  const page = new PageSession(document, painter, (kind) => settings.now.kinds[kind], {
    onChange: (session) => {
      card.refresh(session);
      legend.refresh();
      walk.refresh(session);
    },
    onFound: (postKeys) => {
      unsaved
        .load(postKeys)
        .then(() => card.showUnsaved())
        .catch(onError);
      places.onFound();
    },
    onError,
  });
  const focus = new SpeakerFocus(page, painter, () => legend.refresh());
  const legend = new LegendController(document, page, focus);
  const unsaved = new Unsaved(onError);
  const card = new CardController(
    surface,
    unsaved,
    (session, span, byKeyboard) => {
      jumpTo(session, span, painter);
      if (byKeyboard) walk.goOnFrom(session, span);
    },
    (session, person) =>
      saidBeforeOf(person, session.post.key, (place) => {
        const isHere = showPlace(place, page, painter);
        if (isHere) card.close();
        return isHere;
      }),
    ({ post, mark }) => walk.goOnFrom(post, mark),
  );
  const line = new StatusLine(document);
  const walk = new Walk(page, painter, card, line, legend);
  const menu = new MenuPlace(page, card, line);
  const places = new PlaceToShowOnce(page, painter, context.signal, onError);
  const offer = new SelectionOffer(page, surface, (session, stretch) => card.openStretch(session, stretch));

  const pointer: PointerEvents = {
    onMove: (point) => card.pointerMoved(point),
    onRest: (point) => {
      painter.restore();
      if (offer.isShown || !card.mayGiveWay(point) || reloadLine.showIfCutOff()) return;
      const hit = markAtPoint(document, point.x, point.y, (node) => page.postOf(node));
      if (hit) card.openMark(hit.post, hit.mark, point);
    },
  };
  followPointer(document, () => settings.now.dwell, pointer, context.signal);
  const taps: TapEvents = {
    onTap: () => {
      card.close();
      walk.leave();
    },
    onTapText: ({ x, y }) => {
      const hit = markAtPoint(document, x, y, (node) => page.postOf(node));
      if (hit) card.openMark(hit.post, hit.mark, { x, y }, 'sheet');
    },
  };
  followTaps(document, surface.host, taps, context.signal);
  offer.start(() => !card.isOpen, context.signal);
  menu.start(context.signal);
  legend.start(() => card.isOpen || walk.isOn, context.signal);
  closeOnEscapeAndClick(card, walk, surface, context.signal);

  const onMessage = (request: unknown) => {
    if (!isPageRequest(request)) return undefined;
    if (request.type === 'blogsRead' && !request.hosts.includes(location.hostname))
      context.abort('The reader has this blog read no longer.');
    // A page that is prepared behind the one that the reader sees is not meant.
    if (isPrerendering(document)) return undefined;
    return answerPageRequest(request, page, painter, card, walk, menu, focus);
  };
  browser.runtime.onMessage.addListener(onMessage);
  context.onInvalidated(() => {
    page.stop();
    painter.dispose();
    surface.dispose();
    line.dispose();
    // Where the extension itself is gone, so is its messaging.
    browser.runtime?.onMessage?.removeListener(onMessage);
  });

  const apply = (now: Settings) => {
    painter.setStyle(now);
    page.repaint();
    legend.setLegend(now.legend);
    speak(now.language, (language) => askBackground({ type: 'pageTexts', language }))
      .then(() => {
        surface.renew();
        legend.refresh();
      })
      .catch(onError);
  };
  apply(settings.now);
  settings.onChange(apply);
  watchTone(document, () => page.renewTones(), context.signal);

  if (isBlogPage()) page.start();
  onReturn(() => {
    if (!reloadLine.showIfCutOff()) page.readNotes().catch(onError);
  }, context.signal);
  const onVisible = () => document.visibilityState === 'visible' && reloadLine.showIfCutOff();
  document.addEventListener('visibilitychange', onVisible, { signal: context.signal });
}

/**
 * Whether the page is one of a Hatena blog. A host that the reader allowed may have other pages too, or leave Hatena one
 * day; what looks like a post there (`article.entry` is common) is nobody's to read.
 */
function isBlogPage(): boolean {
  return isBuiltIn(location.hostname) || isHatenaBlog(collectTraits(MARKUP_OF_ENTRIES));
}

/**
 * Escape and a click elsewhere close the card; without one, they end the keyboard's walk. A finger that is put down may be
 * about to scroll: what it does is told by taps.ts.
 */
function closeOnEscapeAndClick(
  card: CardController,
  walk: Walk,
  surface: Surface,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    if (card.isOpen) card.close();
    else walk.leave();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (!event.isTrusted || event.target === surface.host || event.pointerType === 'touch') return;
    if (card.isOpen) card.close();
    walk.leave();
  };
  document.addEventListener('keydown', onKeyDown, options);
  document.addEventListener('pointerdown', onPointerDown, options);
}
