/** So many readings may follow one another at once, as when a script takes keyword links out bit by bit. */
const FREE_READINGS = 4;
/** The shortest and the longest wait between readings of a post that changes all the time, in ms. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/**
 * Says when a post that changed is read again. A post with a clock or a counter in it never rests: each of its readings
 * waits twice as long as the one before, so that it costs next to nothing; a post that was quiet for a while is read at
 * once again. Times in ms of any clock that only goes forward.
 */
export class ReadingPace {
  private readings = 0;
  private last = Number.NEGATIVE_INFINITY;
  private isWaiting = false;

  /** How long to wait until the next reading: 0 to read now, null where one is waited for already. */
  nextDelay(now: number): number | null {
    if (this.isWaiting) return null;
    const wait = this.wait();
    if (now - this.last > 2 * Math.max(wait, FIRST_WAIT)) this.readings = 0;
    if (this.readings < FREE_READINGS) {
      this.started(now);
      return 0;
    }
    this.isWaiting = true;
    return Math.max(1, this.last + wait - now);
  }

  /** To be called when a reading that was waited for begins. */
  started(now: number): void {
    this.isWaiting = false;
    this.readings += 1;
    this.last = now;
  }

  private wait(): number {
    const exceeding = this.readings - FREE_READINGS;
    return exceeding < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** exceeding);
  }
}
