import { describe, expect, it } from 'vitest';
import { columnsBeside, edgeBeside } from '../../../../entrypoints/content/legend-place.ts';

describe('the place of the legend', () => {
  it('is the wider margin, clear of the article and of the window’s edge', () => {
    expect(columnsBeside({ left: 180, right: 900 }, 1400)).toEqual([
      { side: 'right', left: 916, width: 204 },
      { side: 'left', left: 16, width: 148 },
    ]);
  });

  it('is nowhere beside an article that leaves no margin', () => {
    expect(columnsBeside({ left: 16, right: 344 }, 360)).toEqual([]);
    expect(columnsBeside({ left: 150, right: 800 }, 940)).toEqual([]);
  });

  it('is, folded, the edge at which the text leaves more free, and covers none of it', () => {
    expect(edgeBeside({ left: 32, right: 328 }, 360)).toEqual({ side: 'right', width: 24 });
    expect(edgeBeside({ left: 20, right: 345 }, 360)).toEqual({ side: 'left', width: 19 });
  });

  it('can still be hit where the text goes to the very edge', () => {
    expect(edgeBeside({ left: 0, right: 360 }, 360).width).toBe(12);
  });
});
