import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type AnsweredTable, answerWithTable } from "./answer-with-table.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradus-test-"));
  vi.stubEnv("TMPDIR", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const table: AnsweredTable = {
  ...{ name: "客户", format: "csv", columns: [{ name: "code", type: "text" }] },
  write: (writer) => writer.write([["001"], ["=1+1"]]),
};
const left = () => readdir(folder);

it("answers a table as a file with its name and kind, and leaves nothing behind once it is read", async () => {
  const { stream, ...told } = await answerWithTable(table);
  expect(told).toEqual({ fileName: "客户.csv", mediaType: "text/csv; charset=utf-8" });
  expect(await left()).toHaveLength(1);
  expect((await buffer(stream)).toString()).toBe("\ufeffcode\r\n001\r\n'=1+1\r\n");
  await expect.poll(left).toEqual([]);
});

it("leaves nothing behind of a file whose reader has gone", async () => {
  const { stream } = await answerWithTable({ ...table, format: "xlsx" });
  stream.destroy();
  await expect.poll(left).toEqual([]);
});

const fails = () => Promise.reject(new Error("fell over"));
const halfway: AnsweredTable["write"] = async (writer) => {
  await table.write(writer);
  await fails();
};
it.each<[string, Partial<AnsweredTable>]>([
  ["a CSV while it was written", { write: halfway }],
  ["a workbook while it was written", { format: "xlsx", write: halfway }],
  ["what follows when it is whole", { whenWritten: fails }],
])("answers nothing and leaves nothing behind where %s failed", async (_, failing) => {
  await expect(answerWithTable({ ...table, ...failing })).rejects.toThrow("fell over");
  expect(await left()).toEqual([]);
});
