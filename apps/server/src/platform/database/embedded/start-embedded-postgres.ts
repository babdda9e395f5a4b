import { mkdir, realpath, statfs } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { acceptsConnections } from "./accept-connections.ts";
import { claimCluster } from "./claim-cluster.ts";
import { measureMachine, tuneSettings } from "./cluster-settings.ts";
import { EmbeddedPostgresError, meansDiskFull } from "./embedded-postgres-error.ts";
import { clearStaleLocks, findPostmaster, type Postmaster } from "./find-postmaster.ts";
import { superuser } from "./init-cluster.ts";
import { installBinaries } from "./install-binaries.ts";
import { type Launch, type LaunchPlan, launchPostmaster, supportsSetting } from "./launch-postmaster.ts";
import { locateBinaries } from "./locate-binaries.ts";
import { logSettings, sweepLogs, tailLog } from "./server-log.ts";
import { chooseSocketDirectory, socketPort } from "./socket-directory.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { findSystemUser } from "./system-user.ts";

/** A running embedded server. Connect with `pg`: `{ host: socketDirectory, port, user, database }`. */
export interface EmbeddedPostgres {
  /** Directory of the Unix socket, closed to other users; there is no TCP listener. */
  readonly socketDirectory: string;
  /** Names the socket file. */
  readonly port: number;
  /** The role that the cluster was made with; no password is asked on the socket. */
  readonly superuser: string;
  readonly pid: number;
  /** Whether the server was found running: another starter's, or one that outlived its starter. */
  readonly adopted: boolean;
  /** Where the cluster lies: `data`, `log` and `run`. Outside the data directory when root started it. */
  readonly clusterDirectory: string;
  /** Stops the server, started or adopted, and waits until it is gone; open connections are cut. */
  stop(): Promise<void>;
}

/** Crash recovery of some gigabytes of log comes before the first connection. */
const patienceMs = 300_000;
const logSweepMs = 3_600_000;

/**
 * Gives the running PostgreSQL of a data directory: makes the cluster the first time, starts the server
 * unless it runs, and returns when it takes connections.
 *
 * The server outlives a starter that is killed, and the next start adopts it with the settings it has.
 * Starting twice at once is safe: one starts, the other adopts. Throws `EmbeddedPostgresError` with what to
 * do when there are no binaries for this platform, the disk is full, the cluster is of another major
 * version, or the server does not come up.
 */
export async function startEmbeddedPostgres(options: {
  /** The product's data directory; made when missing. The cluster lies below it, or for root below /var/lib/gradus. */
  dataDirectory: string;
  /** Settings of PostgreSQL beyond, or instead of, those tuned to the machine. */
  settings?: Readonly<Record<string, string>>;
  /** Hears in a line what was started or adopted, and where. */
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const installed = await locateBinaries();
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const dataDirectory = await realpath(options.dataDirectory);
  const owner = await findSystemUser();
  const binaries = await installBinaries(installed, owner, dataDirectory);
  const durable = settings.fsync !== "off";
  const directory = await claimCluster({ binaries, owner, belongsTo: dataDirectory, durable });

  const plan = { program: join(binaries.directory, "bin", "postgres"), directory, owner };
  const { postmaster, adopted } = await startOrAdopt(plan, settings);
  log(
    `PostgreSQL ${binaries.version} ${adopted ? "adopted" : "started"} in ${directory} (pid ${postmaster.pid})`,
  );

  const logDirectory = join(directory, "log");
  await sweepLogs(logDirectory);
  const sweeping = setInterval(() => void sweepLogs(logDirectory).catch(() => undefined), logSweepMs).unref();
  let stopping: Promise<void> | undefined;
  return {
    ...postmaster,
    superuser,
    adopted,
    clusterDirectory: directory,
    stop() {
      clearInterval(sweeping);
      stopping ??= stopPostmaster(postmaster.pid, join(directory, "data"));
      return stopping;
    },
  };
}

type Server = Omit<LaunchPlan, "settings">;

async function startOrAdopt(
  server: Server,
  extra: Readonly<Record<string, string>>,
): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const data = join(server.directory, "data");
  const deadline = Date.now() + patienceMs;
  let launch: Launch | undefined;
  try {
    for (let pause = 10; ; pause = Math.min(200, pause * 1.5)) {
      const postmaster = await findPostmaster(data);
      if (postmaster) {
        if (postmaster.socketDirectory !== "" && (await acceptsConnections(postmaster))) {
          return { postmaster, adopted: postmaster.pid !== launch?.pid };
        }
      } else if (!launch) {
        launch = await launchPostmaster({ ...server, settings: await settingsOf(server, extra) });
      } else if (launch.ending !== undefined) {
        await insistOnRetry(server, launch);
        await launch.release();
        launch = undefined;
      }
      if (Date.now() > deadline)
        throw await describeFailure(server, launch, "did not take connections in time");
      await sleep(pause);
    }
  } finally {
    await launch?.release();
  }
}

/** Throws unless the launch failed only since another server was there: starting, stopping, or just killed. */
async function insistOnRetry(server: Server, launch: Launch): Promise<void> {
  const output = await launch.readOutput();
  const locked = /lock file "[^"]*" already exists/.test(output);
  const killedServerEnding = /pre-existing shared memory block .* is still in use/.test(output);
  if (!locked && !killedServerEnding)
    throw await describeFailure(server, launch, `ended with ${launch.ending}`);
  if (locked) {
    const socketDirectory = await chooseSocketDirectory(server.directory);
    await clearStaleLocks(join(server.directory, "data"), socketDirectory, socketPort);
  }
}

async function settingsOf(
  server: Server,
  extra: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const walCompression = (await supportsSetting(server, "wal_compression", "lz4")) ? "lz4" : "off";
  return {
    ...tuneSettings(await measureMachine(), walCompression),
    ...logSettings(join(server.directory, "log")),
    ...extra,
    listen_addresses: "",
    port: String(socketPort),
    unix_socket_directories: await chooseSocketDirectory(server.directory),
    unix_socket_permissions: "0700",
  };
}

async function describeFailure(server: Server, launch: Launch | undefined, what: string): Promise<Error> {
  const output = (await launch?.readOutput()) ?? "";
  // A launch that failed before its log began left older lines there, which would mislead.
  const logged = !launch || output.includes("redirecting log output");
  const said = logged ? await tailLog(join(server.directory, "log")) : output;
  // On a disk without a free block it cannot even write why it ends.
  const { bavail } = await statfs(server.directory);
  const advice =
    bavail === 0 || meansDiskFull(said) ? " The disk is full: free some space and start again." : "";
  return new EmbeddedPostgresError(
    `PostgreSQL in ${server.directory} ${what}.${advice}${said && ` It said last:\n${said}`}`,
  );
}
