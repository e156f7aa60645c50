/** How long a page is left to finish changing its theme before it is looked at, in ms. */
const SETTLING_TIME = 60;

/**
 * Calls back whenever the colours of a page's text may be others: the system turned dark or light, or a script changed
 * the theme, by attributes of the root or the body or by style sheets. It may call without need.
 */
export function watchTone(document: Document, onChange: () => void, signal: AbortSignal): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const consider = (): void => {
    // Not put off by further changes: a page that changes its classes all the time is still looked at.
    settling ??= setTimeout(() => {
      settling = undefined;
      onChange();
    }, SETTLING_TIME);
  };

  const observer = new MutationObserver(consider);
  const observe = (): void => {
    observer.disconnect();
    const { documentElement, body, head } = document;
    observer.observe(documentElement, { attributes: true });
    if (body) observer.observe(body, { attributes: true });
    if (head) observer.observe(head, { childList: true, subtree: true, attributes: true });
  };
  observe();
  // A theme's script may put another body in place of this one.
  const replaced = new MutationObserver(() => {
    observe();
    consider();
  });
  replaced.observe(document.documentElement, { childList: true });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', consider, { signal });
  // A theme may fade from one colour to the other, and a style sheet may come late.
  const onTransition = ({ propertyName }: TransitionEvent) => propertyName === 'color' && consider();
  document.addEventListener('transitionend', onTransition, { capture: true, signal });
  const onLoad = ({ target }: Event) => target instanceof HTMLLinkElement && consider();
  document.addEventListener('load', onLoad, { capture: true, signal });

  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    observer.disconnect();
    replaced.disconnect();
  });
}
