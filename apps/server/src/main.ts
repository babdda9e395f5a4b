import { readConfig } from "./config.ts";
import { startServer } from "./start-server.ts";

// A signal while starting ends the start and closes what was opened; later it stops the server.
const leave = new AbortController();
const signalled = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      leave.abort(new Error("Stopped while starting."));
      resolve();
    });
  }
});

try {
  const server = await startServer(readConfig(), leave.signal);
  const { url: listening, firstVisit } = server;
  process.stdout.write(`${JSON.stringify({ listening, firstVisit })}\n`);
  await signalled;
  await server.stop();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
