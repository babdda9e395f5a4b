import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient, type GradusClient } from "./create-client.ts";
import { GradusProblem, unwrap } from "./gradus-problem.ts";
import { saveAnswer } from "./save-answer.ts";
import { uploadFile } from "./upload-file.ts";
import { waitForImport, waitForRun } from "./wait-for-job.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let directory: string;
let server: Server;
let answer: Answer;
let client: GradusClient;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gradus-sdk-"));
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  client = createClient({ url: `http://127.0.0.1:${port}`, key: "k3y", language: "zh" });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(directory, { recursive: true });
});

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
}

const problem = {
  type: "urn:x",
  title: "没有",
  status: 404,
  detail: "没有编号为 7 的定级运算。",
  code: "runUnknown",
  params: { run: 7 },
};

describe("a call", () => {
  test("carries the key and the language, and gives the value", async () => {
    let headers: IncomingMessage["headers"] = {};
    answer = (request, response) => {
      headers = request.headers;
      answerJson(response, 200, { metrics: [] });
    };
    expect(await unwrap(client.GET("/api/metrics"))).toEqual({ metrics: [] });
    expect(headers.authorization).toBe("Bearer k3y");
    expect(headers["accept-language"]).toBe("zh");
  });

  test("that is refused throws the refusal with its code, params and sentence", async () => {
    answer = (_request, response) => answerJson(response, 404, problem);
    const refused = await unwrap(client.GET("/api/runs/{id}", { params: { path: { id: 7 } } })).catch(
      (it) => it,
    );
    expect(refused).toBeInstanceOf(GradusProblem);
    expect(refused).toMatchObject({
      code: "runUnknown",
      status: 404,
      params: { run: 7 },
      message: problem.detail,
    });
  });

  test("answered by something that is no Gradus server says who answered what", async () => {
    answer = (_request, response) => response.writeHead(502, "Bad Gateway").end("<html>");
    await expect(unwrap(client.GET("/api/metrics"))).rejects.toThrow(
      /\/api\/metrics answered 502 Bad Gateway$/,
    );
  });

  test("without an answer gives undefined", async () => {
    answer = (_request, response) => response.writeHead(204).end();
    const call = client.DELETE("/api/schemes/{scheme}/schedule", { params: { path: { scheme: "basic" } } });
    expect(await unwrap(call)).toBeUndefined();
  });

  test("escapes what stands in the path", async () => {
    let url: string | undefined;
    answer = (request, response) => {
      url = request.url;
      answerJson(response, 200, {});
    };
    await unwrap(
      client.GET("/api/customers/{customer}/history", { params: { path: { customer: "甲/../乙" } } }),
    );
    expect(url).toBe(`/api/customers/${encodeURIComponent("甲/../乙")}/history`);
  });
});

describe("uploading a file", () => {
  test("streams its very bytes under its name, and tells how many", async () => {
    const path = join(directory, "订单.csv");
    const content = Buffer.alloc(3_000_000, "客户编号,金额\n");
    await writeFile(path, content);
    const received: Buffer[] = [];
    let url = "";
    answer = (request, response) => {
      url = request.url ?? "";
      request.on("data", (chunk) => received.push(chunk));
      request.on("end", () => answerJson(response, 201, { file: "f1", bytes: content.length }));
    };
    const told: number[] = [];
    expect(await uploadFile(client, path, (sent) => told.push(sent))).toEqual({
      file: "f1",
      bytes: content.length,
    });
    expect(Buffer.concat(received).equals(content)).toBe(true);
    expect(new URL(url, "http://x").searchParams.get("name")).toBe("订单.csv");
    expect(told.at(-1)).toBe(content.length);
    expect(told.length).toBeGreaterThan(5);
  });

  test("that cannot be read says so", async () => {
    answer = (request, response) => request.resume().on("end", () => answerJson(response, 201, {}));
    await expect(uploadFile(client, join(directory, "none.csv"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("saving an answer", () => {
  const ask = () =>
    client.GET("/api/imports/{id}/bad-rows", { params: { path: { id: 1 } }, parseAs: "stream" });

  test("writes its bytes", async () => {
    answer = (_request, response) =>
      response.writeHead(200, { "content-type": "text/csv" }).end("行,原因\n3,空\n");
    const path = join(directory, "bad.csv");
    expect(await saveAnswer(ask(), path)).toBe(Buffer.byteLength("行,原因\n3,空\n"));
    expect(await readFile(path, "utf8")).toBe("行,原因\n3,空\n");
    expect(await readdir(directory)).toEqual(["bad.csv"]);
  });

  test("writes an empty file for an empty answer", async () => {
    answer = (_request, response) => response.writeHead(200, { "content-length": 0 }).end();
    expect(await saveAnswer(ask(), join(directory, "bad.csv"))).toBe(0);
    expect(await readFile(join(directory, "bad.csv"), "utf8")).toBe("");
  });

  test("leaves the file that was there when the answer breaks off", async () => {
    const path = join(directory, "bad.csv");
    await writeFile(path, "before");
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": 1000 });
      response.write("half of it", () => response.destroy());
    };
    await expect(saveAnswer(ask(), path)).rejects.toThrow();
    expect(await readFile(path, "utf8")).toBe("before");
    expect(await readdir(directory)).toEqual(["bad.csv"]);
  });

  test("that is refused writes nothing", async () => {
    answer = (_request, response) => answerJson(response, 404, problem);
    await expect(saveAnswer(ask(), join(directory, "bad.csv"))).rejects.toThrow(problem.detail);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe("waiting for a job", () => {
  test("asks until it has ended, though the server is busy in between", async () => {
    const steps = ["queued", "running", "busy", "running", "done"];
    answer = (_request, response) => {
      const status = steps.shift();
      if (status === "busy") answerJson(response, 503, { ...problem, code: "serverBusy", status: 503 });
      else answerJson(response, 200, { id: 1, status });
    };
    const seen: string[] = [];
    const done = await waitForImport(client, 1, { onProgress: ({ status }) => seen.push(status) });
    expect(done.status).toBe("done");
    expect(seen).toEqual(["queued", "running", "running", "done"]);
    expect(steps).toEqual([]);
  });

  test.each(["held", "published", "finished", "failed"])(
    "takes a run that is %s for ended",
    async (status) => {
      answer = (_request, response) => answerJson(response, 200, { id: 1, status });
      expect((await waitForRun(client, 1)).status).toBe(status);
    },
  );

  test("stops when it is told to", async () => {
    answer = (_request, response) => answerJson(response, 200, { id: 1, status: "running" });
    const stop = new AbortController();
    const waiting = waitForRun(client, 1, { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});
