import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../testing/open-test-app.ts";

const files = {
  "index.html": "<!doctype html><title>pages</title>",
  "m.html": "<!doctype html><title>phone</title>",
  "favicon.svg": "<svg/>",
  "assets/index-1a2b.js": "export const plain = true;",
};
const page = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

let folder: string;
let site: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradus-web-"));
  const web = join(folder, "dist");
  await mkdir(join(web, "assets"), { recursive: true });
  for (const [path, content] of Object.entries(files)) await writeFile(join(web, path), content);
  await writeFile(join(web, "assets/index-1a2b.js.gz"), gzipSync("small"));
  await writeFile(join(folder, "secret.txt"), "secret");
  site = await openTestApp({ webDirectory: web });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = page) => site.browser().get(url, headers);

describe("the pages", () => {
  it("are given to strangers at every address that is not a file, and asked for again each time", async () => {
    for (const path of ["/", "/welcome", "/customers/C.1", "/runs/7?tab=moves", "/api-keys", "/mail"]) {
      const { status, body, headers } = await get(path);
      expect([path, status, body]).toEqual([path, 200, files["index.html"]]);
      expect(headers["cache-control"]).toBe("no-cache");
    }
    for (const path of ["/m", "/m/", "/m/customers/C1"]) {
      expect([path, (await get(path)).body]).toEqual([path, files["m.html"]]);
    }
    const { headers } = await get("/");
    const again = await get("/", { ...page, "if-none-match": String(headers.etag) });
    expect(again.status).toBe(304);
  });

  it("come with their files, which are kept for ever, compressed where they are", async () => {
    const plain = await get("/assets/index-1a2b.js", { accept: "*/*" });
    expect([plain.status, plain.body]).toEqual([200, files["assets/index-1a2b.js"]]);
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(plain.headers["content-type"]).toMatch(/^(text|application)\/javascript/);
    const small = await get("/assets/index-1a2b.js", { accept: "*/*", "accept-encoding": "gzip" });
    expect(small.headers["content-encoding"]).toBe("gzip");
    expect((await get("/favicon.svg", { accept: "image/*" })).body).toBe(files["favicon.svg"]);
  });

  it("do not stand in for a missing file or an unknown address of the API", async () => {
    expect((await get("/assets/gone.js", { accept: "*/*" })).status).toBe(404);
    expect((await get("/api/nothing")).body.code).toBe("signInNeeded");
    expect((await get("/healthz/x")).body.code).toBe("signInNeeded");
    expect((await site.local.get("/api/nothing", page)).body.code).toBe("routeUnknown");
    expect((await site.local.post("/customers")).body.code).toBe("routeUnknown");
  });

  it("give away nothing beside them", async () => {
    const ways = ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/..%5csecret.txt"];
    for (const path of ways) expect((await get(path)).body).not.toContain("secret");
  });

  it("may load and run nothing but the server's own", async () => {
    for (const path of ["/", "/api/session", "/api/docs/"]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
          "font-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';" +
          "frame-ancestors 'none';form-action 'self'",
      );
      expect(headers["referrer-policy"]).toBe("same-origin");
    }
  });

  it("are kept by browsers, what the API answers is not", async () => {
    expect((await site.local.get("/api/users")).headers["cache-control"]).toBe("no-store");
    expect((await get("/api/people")).headers["cache-control"]).toBe("no-store");
  });
});
