/**
 * The source of an expression that calls `run` with `args`, after `firstArgument` (source, too) if there is one.
 *
 * TypeScript compilers that keep functions' names wrap them in calls of a helper `__name`, which the page does not have:
 * the expression brings its own.
 */
export function callExpression(
  run: (...args: never[]) => unknown,
  args: readonly unknown[],
  firstArgument?: string,
): string {
  const sources = args.map((argument) => (argument === undefined ? 'undefined' : JSON.stringify(argument)));
  if (firstArgument !== undefined) sources.unshift(firstArgument);
  return `(() => { const __name = (target) => target; return (${run})(${sources.join(', ')}); })()`;
}
