import { runCommandLine } from "./command-line.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // `gradus … | head` has seen enough
  throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
