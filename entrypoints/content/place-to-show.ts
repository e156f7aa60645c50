import type { Painter } from '../../lib/marks/painter.ts';
import type { PlaceToShow } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import { showPlace } from './page-answers.ts';
import { whenShown } from './page-life.ts';
import type { PageSession } from './page-session.ts';

/** The place that this tab was opened to show, if it was opened for one: shown once, also where its post comes late. */
export class PlaceToShowOnce {
  private place: PlaceToShow | null = null;
  private isAsked = false;

  constructor(
    private readonly page: PageSession,
    private readonly painter: Painter,
    private readonly signal: AbortSignal,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** To be called whenever posts have come. */
  onFound(): void {
    if (this.isAsked) {
      this.show();
      return;
    }
    this.isAsked = true;
    whenShown(() => this.ask().catch(this.onError), this.signal);
  }

  private async ask(): Promise<void> {
    this.place = await askBackground({ type: 'takePlaceToShow' });
    this.show();
  }

  private show(): void {
    if (this.place && showPlace(this.place, this.page, this.painter)) this.place = null;
  }
}
