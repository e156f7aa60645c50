import { measureSizes, PACKAGE_BUDGET, SCRIPT_BUDGET } from '../run/package-size.ts';
import { type Figure, whereOf } from './figures.ts';

/** What the built extension weighs. */
export async function benchSize(): Promise<Figure[]> {
  return (['chromium', 'firefox'] as const).flatMap((family): Figure[] => {
    const { script, pack } = measureSizes(family);
    const where = whereOf(family);
    return [
      {
        id: 'size.script',
        what: 'Content script, gzipped',
        where,
        value: script / 1e3,
        unit: 'kB',
        budget: SCRIPT_BUDGET / 1e3,
      },
      {
        id: 'size.package',
        what: 'Store package',
        where,
        value: pack / 1e6,
        unit: 'MB',
        budget: PACKAGE_BUDGET / 1e6,
      },
    ];
  });
}
