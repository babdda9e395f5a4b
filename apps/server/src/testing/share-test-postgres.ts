import { startTestPostgres } from "../platform/database/embedded/start-test-postgres.ts";

/** Starts the throw-away server of a test run before any test, and stops it after the last; an adopted one stays. */
export async function setup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  return async () => {
    if (!postgres.adopted) await postgres.stop();
  };
}
