/** How many tests and steps went how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is needed of the report of Vitest's JSON reporter. https://vitest.dev/guide/reporters.html#json-reporter */
export interface TestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName?: string;
      /** Of every try; a test that passed at its second has those of its first. */
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/**
 * Counts what Vitest reports. A file that failed without a failed test could not be loaded, or one of its hooks threw:
 * the tests that it kept from running then count as failed, and it counts as one failure at least. So does an exit code
 * that says more than the tests do.
 */
export function countTests(report: TestReport, exitCode: number): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report.testResults) {
    const statuses = assertionResults.map((result) => result.status);
    const passed = statuses.filter((result) => result === 'passed').length;
    const failed = statuses.filter((result) => result === 'failed').length;
    const others = statuses.length - passed - failed;
    const isBroken = status === 'failed' && failed === 0;
    counts.passed += passed;
    counts.failed += isBroken ? Math.max(1, others) : failed;
    counts.skipped += isBroken ? 0 : others;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The tests that passed only when they were tried again, each with the first line of what went wrong at first. */
export function passedAtSecondTry(report: TestReport): string[] {
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, fullName, failureMessages: [reason] = [] }) =>
      status === 'passed' && reason !== undefined ? [`${fullName}: ${reason.split('\n', 1)[0]}`] : [],
    ),
  );
}
