import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("an option counts before the environment, which counts before the default", () => {
  const environment = { GRADUS_DATA: "/srv/a", PORT: "7000" };
  expect(readSettings({ data: "/srv/b", port: "7001" }, environment)).toMatchObject({
    dataDirectory: "/srv/b",
    port: "7001",
  });
  expect(readSettings({}, environment)).toMatchObject({ dataDirectory: "/srv/a", port: "7000" });
  expect(readSettings({}, {})).toMatchObject({ dataDirectory: join(homedir(), ".gradus"), port: undefined });
});

test("the data directory is taken from where the command is given", () => {
  expect(readSettings({ data: "here" }, {}).dataDirectory).toBe(resolve("here"));
});

test("the server is the bundle of this checkout, unless another is named", () => {
  const root = new URL("../../..", import.meta.url).pathname;
  expect(readSettings({}, {}).serverProgram).toBe(`${root}apps/server/dist/main.mjs`);
  expect(readSettings({}, { GRADUS_SERVER: "/srv/main.ts" }).serverProgram).toBe("/srv/main.ts");
});

test.each(["http", "-1", "65536", "80.5", ""])("“%s” is not a port", (port) => {
  expect(() => readSettings({ port }, {})).toThrow(`not “${port}”`);
});
