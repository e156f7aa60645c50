import type { Mark } from './marks.ts';

/** Finds the marks at a text offset without looking at all of them. */
export class MarkIndex {
  /** For each mark the furthest end among it and those before it: where that falls short, none before can reach. */
  private readonly furthestEnds: Int32Array;

  /** @param marks in the order of their starts; they may nest and overlap. */
  constructor(readonly marks: readonly Mark[]) {
    this.furthestEnds = new Int32Array(marks.length);
    let furthest = 0;
    marks.forEach((mark, index) => {
      furthest = Math.max(furthest, mark.end);
      this.furthestEnds[index] = furthest;
    });
  }

  /**
   * The marks that touch an offset, the shortest first: a name before the quotation it stands in. A mark touches its own
   * end, since a caret between two characters belongs to both.
   */
  at(offset: number): Mark[] {
    const touching: Mark[] = [];
    for (let index = this.countStartingAtOrBefore(offset) - 1; index >= 0; index--) {
      if (this.furthestEnds[index]! < offset) break;
      const mark = this.marks[index]!;
      if (offset <= mark.end) touching.push(mark);
    }
    return touching.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  private countStartingAtOrBefore(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.marks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
