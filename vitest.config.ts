import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,fuzz}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'evaluation',
          include: ['test/evaluation/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          environment: 'node',
          // After the others: it builds, on all cores.
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two real browsers on two cores: last, and one file at a time, which keeps the pointer timings honest.
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          // A browser on a busy machine may let one of hundreds of steps pass; `npm test` names every test that needed a second try.
          retry: 1,
        },
      },
    ],
  },
});
