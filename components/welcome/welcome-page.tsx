import { message } from '../../lib/i18n.ts';
import { MarkSample, type SamplePainter } from '../settings/mark-sample.tsx';
import { NEWS_SAMPLE } from '../settings/samples.ts';
import { CardPicture, NotePicture } from './pictures.tsx';
import { Step } from './step.tsx';

interface WelcomePageProps {
  readonly samples: SamplePainter;
  /** The style sheets of a card on a page. */
  readonly cardStyles: readonly string[];
  readonly blogHref: string;
  readonly settingsHref: string;
  readonly libraryHref: string;
  readonly aboutHref: string;
}

/** What is shown after installing: in three pictures what the extension does, and where to begin. */
export function WelcomePage({ samples, cardStyles, blogHref, ...hrefs }: WelcomePageProps) {
  return (
    <>
      <header>
        <p class="masthead">{message('popupTitle')}</p>
      </header>
      <main>
        <h1>{message('welcomeTitle')}</h1>
        <p class="lead">{message('welcomeLead')}</p>
        <ol class="steps">
          <Step title={message('welcomeReadTitle')} text={message('welcomeRead')}>
            <MarkSample sample={NEWS_SAMPLE} samples={samples} />
          </Step>
          <Step title={message('welcomeCardTitle')} text={message('welcomeCard')}>
            <CardPicture styles={cardStyles} />
          </Step>
          <Step title={message('welcomeNoteTitle')} text={message('welcomeNote')}>
            <NotePicture />
          </Step>
        </ol>
        <section class="begin" aria-labelledby="begin">
          <h2 id="begin">{message('welcomeBeginTitle')}</h2>
          <p>
            <a class="primary" href={blogHref} data-part="open-blog">
              {message('welcomeOpenBlog')}
            </a>
          </p>
          <ul>
            <li>{message('welcomePin')}</li>
            <li>{message('welcomeOthers')}</li>
            <li>{message('welcomeReload')}</li>
            <li>{message('welcomePrivacy')}</li>
          </ul>
          <p class="ways">
            <a href={hrefs.libraryHref}>{message('libraryTitle')}</a>
            <a href={hrefs.settingsHref}>{message('settingsTitle')}</a>
            <a href={hrefs.aboutHref}>{message('aboutTitle')}</a>
          </p>
        </section>
      </main>
    </>
  );
}
