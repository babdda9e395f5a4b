// @ts-check
import { stripVTControlCharacters } from "node:util";

/**
 * How many checks and tests held, failed and were left out.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const tallyLine = /^\s*(\w+: )?\d+ passed, \d+ failed(, \d+ skipped)?\s*$/;

/** @param {boolean} holds */
export function tallyOne(holds) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/**
 * The last line of a test run, which machines read.
 *
 * @param {Tally} tally
 */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Keeps a line printed by a check from being read as the tally of the whole run.
 *
 * @param {string} line
 */
export function disguiseTally(line) {
  return tallyLine.test(stripVTControlCharacters(line)) ? `| ${line}` : line;
}

/**
 * Counts what vitest did from the report of its JSON reporter. Whatever keeps tests from being
 * counted is a failure: no report, a file that does not load, no test at all, and an exit code
 * that complains where no test does (an error thrown between tests, a crash).
 *
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Tally}
 *
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 */
export function tallyTests(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failedTests = tests.filter((test) => test.status === "failed").length;
  const brokenFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;

  const skipped = tests.length - passed - failedTests;
  const failed = failedTests + brokenFiles;
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}
