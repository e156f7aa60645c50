/**
 * What becomes of a page between loading and leaving: browsers prepare pages that are not shown yet (prerendering), and
 * keep pages that were left, to show them again as they were (back/forward cache).
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */

/** Whether the page is being prepared and has not been shown yet; Firefox prepares none. */
export function isPrerendering(document: Document): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/**
 * Runs an action once, when the page has loaded and is shown: pictures and embeds that load late would move the place
 * that it is scrolled to.
 */
export function whenShown(action: () => void, signal: AbortSignal): void {
  const options = { once: true, signal };
  const whenLoaded = () => {
    if (document.readyState === 'complete') action();
    else window.addEventListener('load', action, options);
  };
  if (isPrerendering(document)) document.addEventListener('prerenderingchange', whenLoaded, options);
  else whenLoaded();
}

/** Calls back once, when the document is parsed; a script of the page may say so before. */
export function onParsed(document: Document, listener: () => void): void {
  const type = 'DOMContentLoaded';
  const hear = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    document.removeEventListener(type, hear);
    listener();
  };
  document.addEventListener(type, hear);
}

/** Calls back whenever the page comes out of the back/forward cache: it was told of nothing meanwhile. */
export function onReturn(listener: () => void, signal: AbortSignal): void {
  const onShow = ({ persisted, isTrusted }: PageTransitionEvent) => persisted && isTrusted && listener();
  window.addEventListener('pageshow', onShow, { signal });
}
