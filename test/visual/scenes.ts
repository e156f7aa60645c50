import type { Scene } from './scene.ts';
import {
  allNotes,
  archive,
  blogOffer,
  cardOf,
  cardWithNote,
  chosenInPopup,
  legend,
  page,
  popupOfPost,
  selectionOffer,
  settings,
  sheetOf,
  unfoldedLegend,
  unreadablePage,
} from './stages.ts';

const ALL_WIDTHS = [360, 800, 1400] as const;

/** The toolbar popup is as wide as its own style sheet says. */
const POPUP_WIDTH = [400] as const;

/** Everything that is in the visual record. To add a surface, add a scene; its stage is a function of stages.ts. */
export const SCENES: readonly Scene[] = [
  { surface: 'page', caption: '印のついた記事', widths: ALL_WIDTHS, stage: page },
  {
    surface: 'card-person',
    caption: '人物のカード',
    widths: ALL_WIDTHS,
    languages: ['ja', 'en'],
    stage: cardOf('ヴェルトリン外相は会談の冒頭'),
  },
  { surface: 'card-quote', caption: '引用のカード', widths: ALL_WIDTHS, stage: cardOf('川の水は一国の') },
  {
    surface: 'card-unnamed',
    caption: '名前のない情報源のカード',
    widths: [800],
    stage: cardOf('昨年の案に日付を'),
  },
  { surface: 'card-note', caption: 'メモのあるカード', widths: ALL_WIDTHS, stage: cardWithNote },
  {
    surface: 'card-sheet',
    caption: '指で開いたカード',
    widths: [360],
    languages: ['ja', 'en'],
    stage: sheetOf('ヴェルトリン外相は会談の冒頭'),
  },
  {
    surface: 'legend',
    caption: '記事の横の凡例、一人を選んだところ',
    widths: [1400],
    languages: ['ja', 'en'],
    settings: { legend: true },
    stage: legend,
  },
  {
    surface: 'legend-unfolded',
    caption: '端にたたまれた凡例を開いたところ',
    widths: [360, 800],
    settings: { legend: true },
    stage: unfoldedLegend,
  },
  {
    surface: 'filter',
    caption: 'ポップアップから一人だけを表示したところ',
    widths: ALL_WIDTHS,
    stage: chosenInPopup,
  },
  { surface: 'selection', caption: '選択した文へのメモのボタン', widths: ALL_WIDTHS, stage: selectionOffer },
  {
    surface: 'settings',
    caption: '設定',
    widths: ALL_WIDTHS,
    height: 2400,
    stage: settings,
  },
  {
    surface: 'library-archive',
    caption: 'ライブラリ、過去の記事の件数と所要時間',
    widths: [360, 1400],
    languages: ['ja', 'en'],
    stage: archive,
  },
  {
    surface: 'popup-post',
    caption: 'ポップアップ、この記事',
    widths: POPUP_WIDTH,
    languages: ['ja', 'en'],
    stage: popupOfPost,
  },
  {
    surface: 'popup-notes',
    caption: 'ポップアップ、すべてのメモ',
    widths: POPUP_WIDTH,
    languages: ['ja', 'en'],
    stage: allNotes,
  },
  {
    surface: 'popup-offer',
    caption: 'ポップアップ、ほかのはてなブログ',
    widths: POPUP_WIDTH,
    languages: ['ja', 'en'],
    stage: blogOffer,
  },
  {
    surface: 'popup-elsewhere',
    caption: 'ポップアップ、ほかのページ',
    widths: POPUP_WIDTH,
    stage: unreadablePage,
  },
];
