/** Counts a test run for its closing line. Reads and prints nothing. */

/**
 * `results` is vitest's JSON report, or null when there is none; `failedSteps` the number of other steps that failed.
 * A file that could not even be loaded holds no tests and still counts as one failure, and so does a run that vitest
 * itself calls failed for a reason that no test shows, such as an error outside every test.
 */
export function closingLine(results, failedSteps, runPassed) {
  const passed = results?.numPassedTests ?? 0
  const brokenFiles = (results?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  let failedTests = (results?.numFailedTests ?? 0) + brokenFiles
  if (failedTests === 0 && !runPassed) failedTests = 1
  if (failedTests === 0 && passed === 0) failedTests = 1
  const failed = failedTests + failedSteps
  return { passed, failed, line: `${passed} passed, ${failed} failed` }
}
