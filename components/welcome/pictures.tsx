import { message } from '../../lib/i18n.ts';
import { noteTint } from '../../lib/marks/note-tints.ts';
import { speakerColour } from '../../lib/marks/palette.ts';
import { CardFrame } from '../card/card-frame.tsx';
import { Heading } from '../card/heading.tsx';
import { SaidList } from '../card/said-list.tsx';
import type { SaidItem } from '../card/subject.ts';
import { NoteAbout } from '../notes/note-about.tsx';
import { InShadow } from './in-shadow.tsx';

/** Nothing in a picture can be pressed. */
const nothing = (): void => {};

/** Invented, as the sample of news that stands beside it. */
const SPEAKER = { name: 'ヴェルトリン', office: 'オルテシア外相', identity: null, colour: speakerColour(0) };

const WORDS: readonly SaidItem[] = [
  { start: 0, end: 1, kind: 'fragment', text: '「危険な賭け」', attribution: 'named' },
  { start: 1, end: 2, kind: 'speech', text: '「川の水は一国のものではない」', attribution: 'carried' },
];

/** The card of a name. */
export function CardPicture({ styles }: { readonly styles: readonly string[] }) {
  return (
    <InShadow styles={styles}>
      <CardFrame
        label={SPEAKER.name}
        description=""
        form="beside"
        head={<Heading heading={SPEAKER} />}
        onClose={nothing}
        onPin={nothing}
        onMove={nothing}
        onMoveAcross={nothing}
      >
        <SaidList part="quotes" title={message('quotesHeading')} items={WORDS} onJump={nothing} />
      </CardFrame>
    </InShadow>
  );
}

const POST = { key: '', permalink: '', title: '', date: null };
const PLACE = {
  quote: { type: 'TextQuoteSelector', exact: '「合意は守られるべきだ」', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 1 },
} as const;

/** A note on a quotation, as the popup and the library list it. */
export function NotePicture() {
  return (
    <article class="note tinted" style={{ '--tint': noteTint(1) }}>
      <NoteAbout target={{ kind: 'quote', post: POST, place: PLACE, speaker: 'イスカロフ首相' }} />
      <p class="note-body">{message('welcomeNoteSample')}</p>
    </article>
  );
}
