import { expect, test } from "vitest";
import { disguiseTally, formatTally, tallyTests } from "./tally.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

test("passed, failed and left-out tests are counted one by one", () => {
  const mixed = report(file("passed", "passed", "skipped", "todo"), file("failed", "passed", "failed"));
  expect(tallyTests(mixed, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test("a test file that does not load counts as one failure", () => {
  expect(tallyTests(report(file("failed"), file("passed", "passed")), 1)).toMatchObject({ failed: 1 });
});

test("a file whose tests hold but whose hooks fail counts as one failure", () => {
  expect(tallyTests(report(file("failed", "passed")), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("an exit code that complains where no test does is a failure", () => {
  expect(tallyTests(report(file("passed", "passed")), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("no report, no test and nothing but skipped tests are failures", () => {
  for (const nothing of [undefined, report(), report(file("passed", "skipped"))]) {
    expect(tallyTests(nothing, 0)).toMatchObject({ passed: 0, failed: 1 });
  }
});

test("skipped tests are named in the tally only where there are any", () => {
  expect(formatTally({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(formatTally({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

test("only a line that reads as a tally is disguised, coloured or not", () => {
  expect(disguiseTally("  unit: 3 passed, 0 failed")).toBe("|   unit: 3 passed, 0 failed");
  expect(disguiseTally("\u001b[32m3 passed, 0 failed\u001b[39m")).toMatch(/^\| /);
  expect(disguiseTally("Tests  12 passed (12)")).toBe("Tests  12 passed (12)");
});
