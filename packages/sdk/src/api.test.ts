import { readFile } from "node:fs/promises";
import { writeOpenApi } from "@gradus/contract";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { expect, test } from "vitest";

test("the client's types are those of the contract's OpenAPI document", async () => {
  const document = writeOpenApi("0.1.0") as unknown as OpenAPI3;
  const present = await readFile(new URL("api.gen.ts", import.meta.url), "utf8");
  const fresh = astToString(await openapiTypescript(document));
  // lines in any order: that of the routes is the order of a module's exports, which vitest does not keep
  const isUpToDate = sortLines(fresh) === sortLines(present);
  expect(isUpToDate, "run `npm run generate`").toBe(true);
});

function sortLines(text: string): string {
  return text.split("\n").sort().join("\n");
}
