/** What is used of mark.js 8 (https://markjs.io/), which has no types of its own. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    markRanges(
      ranges: readonly { readonly start: number; readonly length: number }[],
      options: { readonly each: (node: HTMLElement, range: object) => void },
    ): void;
    unmark(): void;
  }
}
