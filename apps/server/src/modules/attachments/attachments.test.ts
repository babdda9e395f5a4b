import { createHash } from "node:crypto";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import * as contract from "@gradus/contract";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Asker } from "../../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "../../testing/open-test-room.ts";
import { recordCustomers } from "../../testing/record-customers-queries.ts";
import type { SendAs } from "../../testing/serve-over.ts";
import { addAttachment } from "./add-attachment.ts";
import { serveAttachments } from "./routes.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };
const member: Asker = { actor: "Demo One", scope: "own", role: "member", owner: "Demo One" };

let room: TestRoom;
let admin: SendAs;
beforeEach(async () => {
  room = await openTestRoom(serveAttachments);
  admin = room.as(administrator);
  await room.context.database.asWorker("test", (tx) =>
    recordCustomers(tx, [
      { code: "A", owner: "Demo One" },
      { code: "B", owner: "Demo Two" },
    ]),
  );
});
afterEach(() => room.close());

const upload = (content: string | Buffer, name = "contract.html", customer = "A", send = admin) =>
  send(
    "POST",
    `/api/customers/${customer}/attachments?name=${encodeURIComponent(name)}`,
    Buffer.from(content as string),
    { "content-type": "application/octet-stream" },
  );
const list = async (send = admin, customer = "A") => {
  const { body } = await send("GET", `/api/customers/${customer}/attachments`);
  return contract.listAttachments.answer.parse(body).attachments;
};
/** Files of content, below their folders. */
const contents = async () => {
  const root = join(room.context.dataDirectory, "attachments");
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => ((await stat(join(root, name))).isFile() ? name : "")),
  );
  return files.filter((name) => name !== "").sort();
};
const pathOf = (content: string) => {
  const hash = createHash("sha256").update(content).digest("hex");
  return `${hash.slice(0, 2)}/${hash}`;
};

it("is kept under the hash of its content, listed, and downloaded as it was, never shown as a page", async () => {
  const page = "<script>alert(1)</script>";
  const { status, body } = await upload(page, "合同 1.html");
  expect(status).toBe(201);
  const added = contract.AttachmentSchema.parse(body);
  expect(added).toMatchObject({ name: "合同 1.html", bytes: 25, addedBy: "admin" });
  expect(await list()).toEqual([added]);
  expect(await contents()).toEqual([pathOf(page)]);

  const file = await admin("GET", `/api/customers/A/attachments/${added.id}`);
  expect(file.body).toBe(page);
  expect(file.headers).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("合同 1.html")}`,
    "x-content-type-options": "nosniff",
  });
});

it("is refused when empty, too large or named like a path, and leaves nothing", async () => {
  expect((await upload("")).body.code).toBe("fileEmpty");
  const large = await upload(Buffer.alloc(contract.largestAttachment + 1));
  expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining("20 MiB")]);
  for (const name of ["../../etc/passwd", "a\\b", "a\nb", "a\u0000b", "  "]) {
    expect((await upload("x", name)).status).toBe(400);
  }
  const broken = Readable.from(
    (function* () {
      yield Buffer.from("half");
      throw new Error("the line is cut");
    })(),
  );
  const wish = { customer: "A", name: "x", body: broken };
  await expect(addAttachment(room.context, administrator, wish)).rejects.toThrow("the line is cut");
  expect(await list()).toEqual([]);
  expect(await contents()).toEqual([]);
  expect((await upload(Buffer.alloc(contract.largestAttachment))).status).toBe(201);
});

it("shares content with equal ones, and takes it along only as the last", async () => {
  const [one, two] = await Promise.all([upload("same", "a.txt"), upload("same", "b.txt", "B")]);
  expect(await contents()).toEqual([pathOf("same")]);
  expect((await admin("DELETE", `/api/customers/A/attachments/${one.body.id}`)).status).toBe(204);
  expect((await admin("GET", `/api/customers/B/attachments/${two.body.id}`)).body).toBe("same");
  expect((await admin("DELETE", `/api/customers/A/attachments/${two.body.id}`)).body.code).toBe(
    "attachmentUnknown",
  );
  expect((await admin("DELETE", `/api/customers/B/attachments/${two.body.id}`)).status).toBe(204);
  expect(await contents()).toEqual([]);
  const { rows } = await room.context.database.owner.query(
    "select kind, details from audit_entries order by entry",
  );
  expect(rows.map(({ kind }) => kind)).toEqual(
    ["added", "added", "deleted", "deleted"].map((done) => `attachment.${done}`),
  );
  expect(JSON.stringify(rows)).not.toContain(".txt");
});

it("never loses content to a deletion at the same time", async () => {
  for (let round = 0; round < 10; round++) {
    const { body } = await upload("same");
    const [, second] = await Promise.all([
      admin("DELETE", `/api/customers/A/attachments/${body.id}`),
      upload("same", "again", "B"),
    ]);
    const read = await admin("GET", `/api/customers/B/attachments/${second.body.id}`);
    expect([read.status, read.body]).toEqual([200, "same"]);
    await admin("DELETE", `/api/customers/B/attachments/${second.body.id}`);
    expect(await contents()).toEqual([]);
  }
});

it("says so when its content is gone", async () => {
  const { body } = await upload("x");
  await rm(join(room.context.dataDirectory, "attachments", pathOf("x")));
  expect((await admin("GET", `/api/customers/A/attachments/${body.id}`)).body.code).toBe("attachmentGone");
});

it("is nobody's business who does not look after the customer", async () => {
  const one = room.as(member);
  const { body: ofB } = await upload("secret", "x", "B");
  expect((await upload("mine", "x", "A", one)).status).toBe(201);
  expect(await list(one)).toHaveLength(1);
  for (const answer of [
    await one("GET", "/api/customers/B/attachments"),
    await one("GET", `/api/customers/B/attachments/${ofB.id}`),
    await one("DELETE", `/api/customers/B/attachments/${ofB.id}`),
    await upload("foreign", "x", "B", one),
  ]) {
    expect([answer.status, answer.body.code]).toEqual([404, "customerUnknown"]);
  }
  expect((await one("GET", `/api/customers/A/attachments/${ofB.id}`)).body.code).toBe("attachmentUnknown");
  expect(await contents()).toEqual([pathOf("mine"), pathOf("secret")].sort());
});

it("sweeps at start-up what cut uploads have left", async () => {
  const incoming = join(room.context.dataDirectory, "attachments", "incoming");
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, "left.part"), "half");
  await room.app.ready();
  expect(await readdir(incoming)).toEqual([]);
});
