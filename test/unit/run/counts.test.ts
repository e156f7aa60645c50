import { describe, expect, it } from 'vitest';
import { countTests, passedAtSecondTry, summaryLine, type TestReport } from '../../run/counts.ts';

function report(...files: readonly (readonly [status: string, ...tests: string[]])[]): TestReport {
  return {
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  };
}

describe('countTests', () => {
  it('counts each test once, and whatever was not run as skipped', () => {
    const counts = countTests(
      report(['passed', 'passed', 'skipped', 'todo'], ['failed', 'failed', 'passed']),
      1,
    );
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests(report(['passed', 'passed'], ['failed']), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts tests that a hook kept from running as failures', () => {
    expect(countTests(report(['failed', 'passed', 'skipped', 'skipped']), 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
  });

  it('believes the exit code where no test failed', () => {
    expect(countTests(report(['passed', 'passed']), 1).failed).toBe(1);
  });
});

describe('summaryLine', () => {
  it('mentions what was skipped only where something was', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('passedAtSecondTry', () => {
  it('names what failed at first, and why', () => {
    const failureMessages = ['Error: waited 10000 ms for the card\n    at wait.ts:33'];
    const assertionResults = [
      { status: 'passed', fullName: 'a card opens', failureMessages },
      { status: 'failed', fullName: 'a card closes', failureMessages },
      { status: 'passed', fullName: 'a card moves', failureMessages: [] },
    ];
    expect(passedAtSecondTry({ testResults: [{ status: 'failed', assertionResults }] })).toEqual([
      'a card opens: Error: waited 10000 ms for the card',
    ]);
  });
});
