import type { ComponentChildren } from 'preact';

/** A pin. */
export function PinIcon() {
  return (
    <Icon>
      <path d="M6 1.8h4l-.5 4.4 2.4 2.4v1.2H4.1V8.6l2.4-2.4zM8 9.8v4.4" />
    </Icon>
  );
}

/** A cross. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5l9 9m0-9l-9 9" />
    </Icon>
  );
}

/** Arrows to both sides. */
export function MoveIcon() {
  return (
    <Icon>
      <path d="M1.8 8h12.4M4.6 5.2L1.8 8l2.8 2.8m6.8-5.6L14.2 8l-2.8 2.8" />
    </Icon>
  );
}

/** Drawn with the colour of the text around it, so that it can be seen under forced colours too. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
