import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { callExpression } from '../../browser/serialise.ts';

describe('callExpression', () => {
  it('carries a function and its arguments to where nothing of this module is', () => {
    const describeAll = (names: readonly string[], from: number | undefined, last: { text: string }) => {
      const one = (name: string) => `${name}!`;
      return `${names.map(one).join(' ')} ${from} ${last.text}`;
    };
    const expression = callExpression(describeAll, [['川', '"水"'], undefined, { text: '\u2028</script>' }]);
    expect(runInNewContext(expression)).toBe('川! "水"! undefined \u2028</script>');
  });

  it('puts a first argument in front that is source', () => {
    expect(
      runInNewContext(
        callExpression((root: string, n: number) => root + n, [2], 'place'),
        { place: 'a' },
      ),
    ).toBe('a2');
  });
});
