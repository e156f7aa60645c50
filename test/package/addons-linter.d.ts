/** What we use of Mozilla's linter, which has no types of its own: https://github.com/mozilla/addons-linter#linter-api-usage */
declare module 'addons-linter' {
  interface Finding {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
  }

  interface Findings {
    readonly errors: readonly Finding[];
    readonly warnings: readonly Finding[];
    readonly notices: readonly Finding[];
  }

  const linter: {
    createInstance(options: { readonly config: object; readonly runAsBinary: boolean }): {
      run(): Promise<Findings>;
    };
  };
  export default linter;
}
