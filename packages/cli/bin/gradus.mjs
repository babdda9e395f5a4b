#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/main.mjs", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error("gradus has not been built yet: run `npm run build` first.");
  process.exitCode = 1;
}
