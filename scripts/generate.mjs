// Writes what is generated: the database's types from the migrated schema, the SDK's types from the
// OpenAPI document. `--check` writes nothing and fails where a file is out of date.
import { spawnSync } from "node:child_process";
import { ensureInstalled } from "./install-dependencies.mjs";

await ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "scripts/generate.ts", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
