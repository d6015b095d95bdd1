/**
 * How many checks passed, failed and were skipped, read from the reports that Vitest and
 * Playwright write. A tool that fails without a failed test in its report (a file that
 * does not load, a server that does not start, no report at all) counts as one failure.
 */

import { readFileSync } from "node:fs";

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };
export const PASSED = { ...NOTHING, passed: 1 };
export const FAILED = { ...NOTHING, failed: 1 };
export const SKIPPED = { ...NOTHING, skipped: 1 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** "12 passed, 0 failed", and what was skipped if anything was. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** @param {string} path @param {boolean} isSuccess how Vitest itself ended @returns {Counts} */
export function vitestCounts(path, isSuccess) {
  const report = readReport(path);
  if (report === null) return FAILED;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isFileThatDidNotLoad).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withUnexplainedFailure(counts, isSuccess);
}

/** @param {string} path @param {boolean} isSuccess how Playwright itself ended @returns {Counts} */
export function playwrightCounts(path, isSuccess) {
  const report = readReport(path);
  if (report === null) return FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // One that passed when it was repeated for its trace has failed all the same.
  return withUnexplainedFailure(
    { passed: expected, failed: unexpected + flaky, skipped },
    isSuccess,
  );
}

function isFileThatDidNotLoad({ status, assertionResults }) {
  return status === "failed" && assertionResults.every((test) => test.status !== "failed");
}

function withUnexplainedFailure(counts, isSuccess) {
  return isSuccess || counts.failed > 0 ? counts : add(counts, FAILED);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
