import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Draws in a shadow root under styles of its own, as a card is drawn on a page. */
export function InShadow({
  styles,
  children,
}: {
  readonly styles: readonly string[];
  readonly children: ComponentChildren;
}) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = styles.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    render(<div class="surface">{children}</div>, root);
  });
  return <div class="card-picture" ref={host} />;
}
