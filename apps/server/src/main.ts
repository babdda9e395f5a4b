import { readConfig } from "./config.ts";
import { startServer } from "./start-server.ts";

try {
  const server = await startServer(readConfig());
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
  process.stdout.write(`${JSON.stringify({ listening: server.url })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
