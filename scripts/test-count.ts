/** Counts a test run for its closing line. Reads and prints nothing. */

/** The part of vitest's JSON report that is read here. */
export interface TestResults {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * `results` is null when the run ended without a report; `failedSteps` is the number of other steps that failed.
 * A file that could not be loaded holds no failed test and still counts as one failure, and so does a run that is
 * called failed for a reason no test shows, or that ran no test.
 */
export function countTests(results: TestResults | null, failedSteps: number, runPassed: boolean) {
  const passed = results?.numPassedTests ?? 0
  const brokenFiles = (results?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failedTests = (results?.numFailedTests ?? 0) + brokenFiles
  const isUnexplained = failedTests === 0 && (!runPassed || passed === 0)
  return { passed, failed: failedTests + failedSteps + (isUnexplained ? 1 : 0) }
}
