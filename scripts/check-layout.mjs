// @ts-check
// Holds the files to the house's rules of layout, names and style (ARCHITECTURE.md, "Layout").
//   node scripts/check-layout.mjs [ROOT]
import { fileURLToPath } from "node:url";
import { findViolations } from "./layout/find-violations.mjs";

const findings = findViolations(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
for (const { path, line, message, isWarning } of findings) {
  console.log(`${path}:${line}: ${isWarning ? "warning: " : ""}${message}`);
}

const failures = findings.filter(({ isWarning }) => !isWarning).length;
console.log(`${failures} against the rules, ${findings.length - failures} to watch.`);
process.exitCode = failures > 0 ? 1 : 0;
