// @ts-check
// npm run build: installs what is missing, then bundles the command line and the server.
import { buildPrograms } from "./build-programs.mjs";
import { ensureInstalled } from "./install-dependencies.mjs";

try {
  await ensureInstalled();
  await buildPrograms();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
