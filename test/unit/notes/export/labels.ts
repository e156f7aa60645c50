import type { ReadingLabels } from '../../../../lib/notes/export/reading-labels.ts';

/** The words of an export for tests. */
export const LABELS: ReadingLabels = {
  heading: '発言録のメモ',
  summary: '2026年11月23日、3件',
  source: '出典',
  empty: 'メモはありません。',
  tints: ['黄', '緑', '青', '紫', '桃', '赤'],
  formatTime: (time) => time.slice(0, 10),
  formatDay: (date) => date.slice(0, 10),
};
