// Runs a benchmark by name: `npm run bench -- grading --customers 100000 --activities 2000000`.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { ensureInstalled } from "./install-dependencies.mjs";

const [name, ...options] = process.argv.slice(2);
if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(`bench/${name}.ts`)) {
  const known = readdirSync("bench").filter((file) => file.endsWith(".ts") && !/^(report|bench)-/.test(file));
  console.error(
    `usage: npm run bench -- NAME [options]; benches: ${known.map((file) => file.slice(0, -3)).join(", ")}`,
  );
  process.exit(1);
}
await ensureInstalled();
const { status } = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`, ...options], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
