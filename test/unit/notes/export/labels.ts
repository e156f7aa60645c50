import type { CsvLabels } from '../../../../lib/notes/export/csv.ts';
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

/** The words of a table for tests. */
export const CSV_LABELS: CsvLabels = {
  columns: {
    kind: '種類',
    body: 'メモ',
    tags: 'タグ',
    colour: '色',
    quotedText: '引用文',
    speaker: '発言者',
    person: '人物',
    office: '肩書',
    affiliation: '所属',
    postTitle: '記事',
    postDate: '記事の日付',
    postAddress: 'アドレス',
    created: '作成',
    modified: '更新',
    id: 'ID',
  },
  tints: ['黄', '緑', '青', '紫', '桃', '赤'],
  kinds: { quote: '発言', person: '人物', stretch: '範囲', post: '記事' },
};
