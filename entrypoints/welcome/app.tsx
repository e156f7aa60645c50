import { browser } from 'wxt/browser';
import cardStyles from '../../assets/styles/card.css?inline';
import pictureStyles from '../../assets/styles/card-picture.css?inline';
import noteStyles from '../../assets/styles/notes.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { routeHref } from '../../lib/library/route.ts';
import { BLOG_ADDRESS } from '../../lib/post/hosts.ts';
import { useSamplePainter } from '../options/sample-painter.ts';
import { useSettings } from '../options/use-settings.ts';

/** The styles of a card, as it has them on a page. */
const CARD_STYLES = [tokens, noteStyles, cardStyles, pictureStyles];

/** The first steps, with marks in the colours that are set. */
export function App() {
  const { stored } = useSettings();
  const samples = useSamplePainter(stored.kind === 'ready' ? stored.settings : null);
  return (
    <WelcomePage
      samples={samples}
      cardStyles={CARD_STYLES}
      blogHref={BLOG_ADDRESS}
      settingsHref={browser.runtime.getURL('/options.html')}
      libraryHref={browser.runtime.getURL('/library.html')}
      aboutHref={`${browser.runtime.getURL('/library.html')}${routeHref('about')}`}
    />
  );
}
