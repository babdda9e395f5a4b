import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type GradusClient } from "@gradus/sdk";
import pg from "pg";
import { findPostmaster } from "../apps/server/src/platform/database/embedded/find-postmaster.ts";
import { superuser } from "../apps/server/src/platform/database/embedded/init-cluster.ts";
import { stopPostmaster } from "../apps/server/src/platform/database/embedded/stop-postmaster.ts";
import { systemHome } from "../apps/server/src/platform/database/embedded/system-user.ts";
import { type ServerProgram, startServerProgram } from "./server-program.ts";

/** What is killed, in this order. */
export type Victims = "server" | "server, database" | "database, server";

/** A data directory of a test's own and the server on it, which can be killed and started again. */
export class TestSite {
  /** For files of the test; the data directory lies in it. */
  readonly folder: string;
  readonly dataDirectory: string;
  /** Calls of the server that runs now, with the local key. */
  client!: GradusClient;
  url!: string;
  key!: string;
  /** A superuser's connection to the database that runs now. */
  database!: pg.Client;
  #server: ServerProgram | undefined;
  #holdsCommits = false;

  private constructor(folder: string) {
    this.folder = folder;
    this.dataDirectory = join(folder, "data");
  }

  /** Makes the directory; nothing runs there yet. */
  static async open(): Promise<TestSite> {
    return new TestSite(await mkdtemp(join(tmpdir(), "gradus-killed-")));
  }

  /** Starts the server and connects to it and to its database. */
  async start(): Promise<void> {
    this.#server = startServerProgram(this.dataDirectory);
    this.url = await this.#server.listening;
    this.key = await readFile(join(this.dataDirectory, "local.key"), "utf8");
    this.client = createClient({ url: this.url, key: this.key, language: "en" });
    await this.#connect();
  }

  /** Starts the server, and kills it again before long, wherever it has come to. */
  async startAndKill(afterMs: number): Promise<void> {
    this.#server = startServerProgram(this.dataDirectory);
    await sleep(afterMs);
    await this.#server.kill();
  }

  /** kill -9. What the database has of the server's connections is over when this returns. */
  async kill(victims: Victims): Promise<void> {
    if (victims === "database, server") {
      await this.#killDatabase();
      await sleep(40); // for the server to notice
    }
    await this.#server?.kill();
    if (victims === "server, database") await this.#killDatabase();
    if (victims !== "server") return;
    if (this.#holdsCommits) await this.#releaseCommits();
    await waitUntilAlone(this.database);
  }

  /**
   * From now on a commit goes to disk and is then not answered, as if the machine had stopped in
   * between: it waits for a standby that does not exist. Killing the server lets it end.
   */
  async holdCommits(): Promise<void> {
    this.#holdsCommits = true;
    await this.database.query("alter system set synchronous_standby_names = 'nobody'");
    await this.database.query("select pg_reload_conf()");
  }

  async #releaseCommits(): Promise<void> {
    this.#holdsCommits = false;
    await this.database.query("alter system reset synchronous_standby_names");
    await this.database.query("select pg_reload_conf()");
  }

  /** The one-time link of the first visit, while there is no user. */
  firstVisit(): string | undefined {
    return this.#server?.firstVisit();
  }

  /** What the server printed last. */
  lastWords(): string {
    return this.#server?.lastWords() ?? "";
  }

  /** Ends whatever runs here and removes it, the cluster that root has elsewhere included. */
  async close(): Promise<void> {
    await this.#server?.kill();
    await this.#disconnect();
    const cluster = await this.#findCluster();
    if (cluster !== undefined) {
      const postmaster = await findPostmaster(join(cluster, "data"));
      if (postmaster) await stopPostmaster(postmaster.pid, join(cluster, "data"));
      await rm(cluster, { recursive: true, force: true });
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  async #connect(): Promise<void> {
    await this.#disconnect();
    const { socketDirectory, port } = await this.#findPostmaster();
    this.database = new pg.Client({ host: socketDirectory, port, user: superuser, database: "gradus" });
    this.database.on("error", () => undefined); // the database is killed now and then
    await this.database.connect();
  }

  async #disconnect(): Promise<void> {
    await this.database?.end().catch(() => undefined);
  }

  async #killDatabase(): Promise<void> {
    process.kill((await this.#findPostmaster()).pid, "SIGKILL");
  }

  async #findPostmaster() {
    const cluster = await this.#findCluster();
    const postmaster = cluster === undefined ? undefined : await findPostmaster(join(cluster, "data"));
    if (!postmaster) throw new Error(`no database runs for ${this.dataDirectory}`);
    return postmaster;
  }

  async #findCluster(): Promise<string | undefined> {
    const own = join(this.dataDirectory, "postgres");
    if (existsSync(own)) return own;
    const id = await readFile(join(this.dataDirectory, "cluster-id"), "utf8").catch(() => undefined);
    return id && join(systemHome, "clusters", id.trim());
  }
}

/** A backend whose server was killed ends its statement first. */
async function waitUntilAlone(database: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await database.query(
      "select count(*)::int as others from pg_stat_activity where usename like 'gradus\\_%' and usename <> current_user",
    );
    if (rows[0].others === 0) return;
    await sleep(2);
  }
}
