// @ts-check
// npm start: installs what is missing, builds, and serves until Ctrl-C. While there is no user it prints
// the link that makes the administrator.
//   npm start -- [--data DIR] [--port PORT] [--language zh|en]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { exitCodeOf, GradusProgram, StepFailed } from "../demo/gradus-program.mjs";
import { buildPrograms } from "./build-programs.mjs";
import { ensureInstalled } from "./install-dependencies.mjs";

try {
  await ensureInstalled();
  await buildPrograms();
  await serve();
} catch (error) {
  if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serve() {
  const options = /** @type {const} */ (["data", "port", "language"]);
  const { values } = parseArgs({
    options: { data: { type: "string" }, port: { type: "string" }, language: { type: "string" } },
  });
  const from = process.env.npm_lifecycle_event === "start" ? process.env.INIT_CWD : undefined;
  if (values.data !== undefined) values.data = resolve(from ?? ".", values.data); // as meant where npm was called
  const given = options.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const environment = { ...process.env, GRADUS_LOG_LEVEL: process.env.GRADUS_LOG_LEVEL ?? "warn" };
  const gradus = new GradusProgram(given, environment);
  try {
    await gradus.show(["serve"]);
  } catch (error) {
    if (!gradus.interruptedBy) throw error;
  } finally {
    await gradus.stop();
    if (gradus.interruptedBy) process.exitCode = exitCodeOf(gradus.interruptedBy);
  }
}
