import { message } from '../lib/i18n.ts';

/** Something that happened; another object is another event, even with the same words. */
export interface Notice {
  readonly text: string;
  readonly failed?: boolean;
}

/**
 * A line that says what was just done. It stays until the next event or until it is closed: a line that leaves by itself
 * is gone before a slow reader, or one with a screen reader, gets to it.
 */
export function NoticeBar({
  notice,
  onClose,
}: {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}) {
  const line = notice && (
    <div class={notice.failed ? 'notice failed' : 'notice'} data-part="notice">
      <span>{notice.text}</span>
      <button type="button" class="quiet" aria-label={message('close')} onClick={onClose}>
        ×
      </button>
    </div>
  );
  // Both regions are always there: assistive technology announces only what comes into a region that it knows.
  return (
    <div class="notices">
      <div role="status">{!notice?.failed && line}</div>
      <div role="alert">{notice?.failed && line}</div>
    </div>
  );
}
