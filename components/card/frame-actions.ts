/** How a card stands in the window. */
export type CardForm = 'beside' | 'sheet' | 'pinned';

/** What can be done with a card as a whole. */
export interface FrameActions {
  readonly onClose: () => void;
  /** Lets the card stay where it is put. */
  readonly onPin: () => void;
  /** Moves the card by a step in CSS px, which pins it where it is not. */
  readonly onMove: (dx: number, dy: number) => void;
  /** Moves the card to the other side of the window. */
  readonly onMoveAcross: () => void;
}
