import { randomBytes } from "node:crypto";
import { access, link, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.ts";
import { type ClusterPlan, checkCluster, initCluster } from "./init-cluster.ts";
import { syncDirectory } from "./make-directory-whole.ts";
import { systemHome } from "./system-user.ts";

/**
 * The cluster of a data directory, made if this is the first time; returns its directory.
 *
 * An ordinary user's lies in the data directory itself. Root's cannot, since the system user need not be
 * able to read there: it lies in the system user's home under a random id, which the file `cluster-id` in
 * the data directory holds. So a data directory that was deleted and made anew gets a new cluster, and one
 * whose cluster is gone is told so instead of being given an empty one.
 */
export async function claimCluster(plan: ClusterPlan): Promise<string> {
  const directory = plan.owner ? await claimByIdentity(plan) : await claimInside(plan);
  await checkCluster(directory, plan.binaries);
  return directory;
}

async function claimInside(plan: ClusterPlan): Promise<string> {
  const id = await readIdentity(plan.belongsTo);
  if (id !== undefined) {
    throw new EmbeddedPostgresError(
      `The database of ${plan.belongsTo} was made by root and lies in ${clusterOf(id)}. Start Gradus as root again.`,
    );
  }
  const directory = join(plan.belongsTo, "postgres");
  await initCluster(directory, plan);
  return directory;
}

async function claimByIdentity(plan: ClusterPlan): Promise<string> {
  const id = await readIdentity(plan.belongsTo);
  if (id !== undefined) return findCluster(id, plan);

  if (await exists(join(plan.belongsTo, "postgres", "data"))) {
    throw new EmbeddedPostgresError(
      `The database in ${plan.belongsTo} was made by an ordinary user. Start Gradus as that user, not as root.`,
    );
  }
  await mkdir(join(systemHome, "clusters"), { mode: 0o711 }).catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw error;
  });
  // The cluster first and its id last: an id always stands for a cluster that was once whole.
  const fresh = randomBytes(8).toString("hex");
  await initCluster(clusterOf(fresh), plan);
  const chosen = await publishIdentity(plan.belongsTo, fresh);
  if (chosen !== fresh) await rm(clusterOf(fresh), { recursive: true });
  return clusterOf(chosen);
}

async function findCluster(id: string, plan: ClusterPlan): Promise<string> {
  const directory = clusterOf(id);
  const record = join(directory, "belongs-to");
  const owner = await readFile(record, "utf8").catch((error: unknown) => {
    if (!hasCode(error, "ENOENT")) throw error;
    throw new EmbeddedPostgresError(
      `The database of ${plan.belongsTo} was in ${directory}, which is gone. Restore it from a backup, ` +
        `or delete ${join(plan.belongsTo, "cluster-id")} to begin with an empty database.`,
    );
  });
  const former = owner.trimEnd();
  if (former === plan.belongsTo) return directory;

  if ((await readIdentity(former)) === id) {
    throw new EmbeddedPostgresError(
      `${plan.belongsTo} is a copy of ${former}, whose database is in use there and was not copied. ` +
        `Delete ${join(plan.belongsTo, "cluster-id")} to begin with an empty database.`,
    );
  }
  await writeFile(record, `${plan.belongsTo}\n`); // the data directory was moved
  return directory;
}

function clusterOf(id: string): string {
  return join(systemHome, "clusters", id);
}

async function readIdentity(dataDirectory: string): Promise<string | undefined> {
  const path = join(dataDirectory, "cluster-id");
  let text: string;
  try {
    text = (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
  if (/^[0-9a-f]{16}$/.test(text)) return text;
  throw new EmbeddedPostgresError(
    `${path} should hold 16 hexadecimal digits, and holds "${text.slice(0, 40)}".`,
  );
}

/** Writes the id unless another starter has; returns the one that counts. */
async function publishIdentity(dataDirectory: string, id: string): Promise<string> {
  const path = join(dataDirectory, "cluster-id");
  const draft = `${path}.${id}`;
  try {
    const file = await open(draft, "wx", 0o644);
    try {
      await file.writeFile(`${id}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
    await syncDirectory(dataDirectory);
    return id;
  } catch (error) {
    const other = await readIdentity(dataDirectory);
    if (hasCode(error, "EEXIST") && other !== undefined) return other;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
