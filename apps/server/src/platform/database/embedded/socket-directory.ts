import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { ensurePrivateDirectory } from "./private-directory.ts";

/** Names the socket file in its directory; nothing listens on this port. */
export const socketPort = 5432;

/** Bytes that a Unix socket's path may have: `sun_path` without its closing zero. */
const longestPath = process.platform === "darwin" ? 103 : 107;

/**
 * Chooses where the socket of a cluster lies: in the cluster's own `run` directory when its path is short
 * enough, else in a private directory with a name derived from the cluster's, in the first of the temporary
 * places that is short enough.
 */
export async function chooseSocketDirectory(
  clusterDirectory: string,
  temporaryPlaces: readonly string[] = [tmpdir(), "/tmp"],
): Promise<string> {
  const own = join(clusterDirectory, "run");
  if (fits(own)) return own;

  const digest = createHash("sha256").update(clusterDirectory).digest("hex").slice(0, 12);
  const elsewhere = temporaryPlaces
    .map((place) => join(place, `gradus-${process.getuid?.()}-${digest}`))
    .find(fits);
  if (elsewhere === undefined) {
    throw new EmbeddedPostgresError(
      `The path of the database's socket may have ${longestPath} bytes, and ${own} as well as the temporary ` +
        `directories (${temporaryPlaces.join(", ")}) are too long for it. Choose a shorter data directory.`,
    );
  }
  await ensurePrivateDirectory(elsewhere);
  return elsewhere;
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${socketPort}`)) <= longestPath;
}
