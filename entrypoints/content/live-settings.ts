import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { loadSettings, watchSettings } from '../../lib/settings/store.ts';

/** The reader's settings as they stand now, for as long as the page is open. */
export class LiveSettings {
  private settings = DEFAULT_SETTINGS;
  private changes = 0;
  private readonly listeners: ((now: Settings, before: Settings) => void)[] = [];

  /** The defaults until the settings are read, and where they cannot be. */
  get now(): Settings {
    return this.settings;
  }

  /** Calls back after each change, and when the settings have been read for the first time. */
  onChange(listener: (now: Settings, before: Settings) => void): void {
    this.listeners.push(listener);
  }

  /** Reads the settings and follows them from then on. Resolves when they are read or cannot be. */
  async start(signal: AbortSignal): Promise<void> {
    watchSettings((settings) => this.take(settings), signal);
    // A page that comes back from the back/forward cache was told of nothing meanwhile.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && void this.load();
    window.addEventListener('pageshow', onShow, { signal });
    await this.load();
  }

  private async load(): Promise<void> {
    const before = this.changes;
    try {
      const settings = await loadSettings();
      // What was changed while they were read is newer.
      if (before === this.changes) this.take(settings);
    } catch (error) {
      console.error('[Hatsugenroku] The settings could not be read.', error);
    }
  }

  private take(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    this.changes += 1;
    for (const listener of this.listeners) listener(settings, before);
  }
}
