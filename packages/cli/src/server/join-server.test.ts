import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings, type Settings } from "../settings.ts";
import { readBook, writeBook } from "./command-book.ts";
import { findServer, isKeyExposed, readAddress } from "./find-server.ts";
import { isRunning } from "./is-running.ts";
import { joinServer, stopServer } from "./join-server.ts";

// The least that a server does for the command line, as a program: it lets in who has the key of its
// data directory, says where it listens, and goes when told to.
const program = `
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const data = process.env.GRADUS_DATA;
appendFileSync(data + "/starts", process.pid + "\\n");
if (process.env.FAILS) {
  console.log(JSON.stringify({ level: 30, msg: "starting" }));
  console.error("(node:7) DeprecationWarning: something is old");
  console.error("The disk\\nis on fire.");
  process.exit(1);
}
const server = createServer((request, response) => {
  if (request.url === "/healthz") return response.end("{}");
  const isLetIn = request.headers.authorization === "Bearer k3y";
  if (isLetIn && request.url === "/api/runs/1") writeFileSync(data + "/asked", ""); // the command knows its run
  response.writeHead(isLetIn ? 200 : 401, { "content-type": "application/json" });
  response.end(JSON.stringify({ id: 1, status: "running", stage: "kernel", runs: [], total: 0 }));
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => {
  const url = "http://127.0.0.1:" + server.address().port;
  writeFileSync(data + "/local.key", "k3y", { mode: 0o600 });
  writeFileSync(data + "/server.json", JSON.stringify({ url, pid: process.pid }));
  console.log("some other line");
  console.log(JSON.stringify({ listening: url }));
});
process.once("SIGTERM", () => { rmSync(data + "/server.json"); process.exit(0); });
`;

const mainProgram = new URL("../main.ts", import.meta.url).pathname;

let data: string;
let settings: Settings;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "gradus-join-"));
  const serverProgram = join(data, "server.mjs");
  await writeFile(serverProgram, program);
  settings = readSettings({ data }, { GRADUS_SERVER: serverProgram });
});

afterEach(async () => {
  const address = await readAddress(data);
  if (address) await stopServer(data, address.pid);
  await rm(data, { recursive: true });
});

const starts = async () => (await readFile(join(data, "starts"), "utf8")).trim().split("\n").map(Number);

/** The command line as a program of its own. */
function runProgram(...args: string[]) {
  const env = {
    ...process.env,
    GRADUS_DATA: data,
    GRADUS_SERVER: settings.serverProgram,
    PORT: "0",
    GRADUS_LANGUAGE: "en",
  };
  const child = spawn(process.execPath, ["--import", "tsx", mainProgram, ...args], { env });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, "close").then(([exitCode]) => ({ exitCode, stderr }));
  return { child, ended };
}

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await sleep(20);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

describe("a command", () => {
  test("starts a server when there is none, and stops it when it is done", async () => {
    const joined = await joinServer(settings);
    const [pid = 0] = await starts();
    expect(await findServer(data)).toMatchObject({ url: joined.url, pid, key: "k3y" });
    expect(await joined.leave()).toBe("stopped");
    expect(isRunning(pid)).toBe(false);
    expect(await readBook(data)).toEqual({ commands: [], server: null });
  });

  test("adopts a server that runs by itself, and leaves it running", async () => {
    const env = { ...process.env, GRADUS_DATA: data, PORT: "0" };
    const server = spawn(process.execPath, [settings.serverProgram], { env, stdio: "ignore" });
    await until(async () => (await findServer(data)) !== undefined);
    const joined = await joinServer(settings);
    expect(await joined.leave()).toBe("running");
    expect(isRunning(server.pid as number)).toBe(true);
    expect(await starts()).toHaveLength(1);
    server.kill();
    await once(server, "exit");
  });

  test("shares the server of another command; the last one stops it", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const first = await joinServer(settings);
    await writeBook(data, { ...(await readBook(data)), commands: [process.pid, other.pid as number] });
    expect(await first.leave()).toBe("running");
    const second = await joinServer(settings);
    expect(second.url).toBe(first.url);
    other.kill("SIGKILL"); // a command that is killed counts as gone
    await once(other, "exit");
    expect(await second.leave()).toBe("stopped");
    expect(await starts()).toHaveLength(1);
  });

  test("takes over the server of commands that were killed, and stops it", async () => {
    const killed = await joinServer(settings);
    await writeBook(data, { ...(await readBook(data)), commands: [] });
    const joined = await joinServer(settings);
    expect(joined.url).toBe(killed.url);
    expect(await joined.leave()).toBe("stopped");
  });

  test("starts a server where a killed one left its address behind", async () => {
    await writeFile(join(data, "local.key"), "k3y");
    await writeFile(
      join(data, "server.json"),
      JSON.stringify({ url: "http://127.0.0.1:9", pid: 2 ** 22 - 7 }),
    );
    const joined = await joinServer(settings);
    expect(await joined.leave()).toBe("stopped");
    expect(await starts()).toHaveLength(1);
  });

  test("takes no stranger for its server, though process and address are there", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "gradus-join-"));
    const stranger = await joinServer({ ...settings, dataDirectory: elsewhere });
    await writeFile(join(data, "local.key"), "another key");
    await writeFile(join(data, "server.json"), JSON.stringify({ url: stranger.url, pid: process.pid }));
    expect(await findServer(data)).toBeUndefined();
    await stranger.leave();
    await rm(elsewhere, { recursive: true });
    await rm(join(data, "server.json"));
  });

  test("says why its server did not start, in the server's words", async () => {
    const failing = joinServer({ ...settings, environment: { FAILS: "1" } });
    await expect(failing).rejects.toThrow("The server did not start: The disk is on fire. (more in");
    expect(await readFile(join(data, "server.log"), "utf8")).toContain("is on fire.");
    expect(await exists(join(data, "commands.lock"))).toBe(false);
  });

  test("says so when the server was never built", async () => {
    const unbuilt = joinServer({ ...settings, serverProgram: join(data, "none.mjs") });
    await expect(unbuilt).rejects.toThrow("run `npm run build` first");
  });

  test("knows a key that others can read", async () => {
    await writeFile(join(data, "local.key"), "k3y", { mode: 0o600 });
    expect(await isKeyExposed(data)).toBe(false);
    await chmod(join(data, "local.key"), 0o640);
    expect(await isKeyExposed(data)).toBe(true);
  });
});

describe("as programs", () => {
  test("three commands at once all succeed and leave no server behind", async () => {
    const ended = await Promise.all([1, 2, 3].map(() => runProgram("runs", "list").ended));
    expect(ended.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
    expect((await starts()).some(isRunning)).toBe(false);
    expect(await readBook(data)).toEqual({ commands: [], server: null });
  });

  test("Ctrl-C stops the server that was started, and says that the run goes on later", async () => {
    const { child, ended } = runProgram("run", "basic");
    await until(() => exists(join(data, "asked")));
    child.kill("SIGINT");
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(130);
    expect(stderr).toBe("Run 1 is interrupted; it goes on when a server next starts here.\n");
    expect((await starts()).some(isRunning)).toBe(false);
  });

  test("Ctrl-C leaves the server that others use, and says that the run goes on there", async () => {
    const here = await joinServer(settings);
    const { child, ended } = runProgram("run", "basic", "--language", "zh");
    await until(() => exists(join(data, "asked")));
    child.kill("SIGINT");
    expect(await ended).toEqual({ exitCode: 130, stderr: "运算 1 仍在服务器中继续。\n" });
    expect(await starts()).toHaveLength(1);
    expect(await here.leave()).toBe("stopped");
  });

  test("serve runs until it is told to stop, and a second one is refused meanwhile", async () => {
    const { child, ended } = runProgram("serve", "--json");
    const [line] = await once(child.stdout, "data");
    const { listening } = JSON.parse(String(line));
    const second = await runProgram("serve").ended;
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toMatch(
      new RegExp(`^A server runs on this data already, at ${listening} \\(process \\d+\\)\\.\n$`),
    );
    child.kill("SIGTERM");
    expect(await ended).toEqual({ exitCode: 0, stderr: "some other line\n" });
    expect((await starts()).some(isRunning)).toBe(false);
  });

  test("serve ends with the server's words when it does not come up", async () => {
    process.env.FAILS = "1";
    const { exitCode, stderr } = await runProgram("serve").ended;
    delete process.env.FAILS;
    expect(exitCode).toBe(1);
    expect(stderr.split("\n").at(-2)).toBe("The server has ended: The disk is on fire.");
  });
});
