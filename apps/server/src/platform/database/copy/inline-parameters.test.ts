import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyOutRows } from "./copy-out-rows.ts";
import { type CopyTestClient, openCopyTestClient } from "./copy-test-client.ts";
import { inlineParameters } from "./inline-parameters.ts";

/** Strings made of what could break out of a literal, with all of Unicode in between. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        "''",
        '"',
        "\\",
        "\\'",
        "$1",
        "$2",
        "$$",
        "$a$",
        "--",
        "/*",
        "*/",
        ";",
        "\n",
        ")",
        "E'",
        "{",
        "}",
        ",",
        "NULL",
        "%",
      ),
      fc.string({ unit: "binary", maxLength: 3 }).map((text) => text.replaceAll("\0", "")),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** Text in which no placeholder counts. */
const inert = fc.oneof(
  hostile.map((text) => `'${text.replaceAll("'", "''")}'::text`),
  hostile.map((text) => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'::text`),
  hostile.map((text) => `$q$${text.replaceAll("$", "§")}$1$q$::text`),
  hostile.map((text) => `$$${text.replaceAll("$", "§")}$$::text`),
  hostile.map((text) => `1 /* $1 ' " /* $2 ' */ ${text.replace(/[*/]/g, "")} $9 */::text`),
  hostile.map((text) => `2 -- $1 ' /* ${text.replace(/[\r\n]/g, "")}\n::text`),
  fc.constant(`(SELECT "$1 '" FROM (VALUES ('x')) AS a$1 ("$1 '"))`),
);

describe("inlineParameters", () => {
  let database: CopyTestClient;
  let client: pg.Client;

  beforeAll(async () => {
    database = await openCopyTestClient();
    client = database.client;
  });
  afterAll(() => database.drop());

  it.each(["on", "off"])(
    "lets no string out of its literal, with standard_conforming_strings %s",
    async (setting) => {
      await client.query(`SET standard_conforming_strings = ${setting}`);
      const property = fc.asyncProperty(
        hostile,
        hostile,
        fc.array(fc.option(hostile), { maxLength: 4 }),
        async (a, b, list) => {
          const sql =
            "SELECT $2::text AS b, $1::text AS a, to_json($3::text[])::text AS list, $1::text AS again";
          expect(await read(sql, [a, b, list])).toEqual([[a, b, a, list]]);
        },
      );
      await fc.assert(property, { numRuns: 150 });
      await client.query("RESET standard_conforming_strings");
    },
  );

  it("means what a bound statement means, whatever stands around the placeholders", async () => {
    const property = fc.asyncProperty(
      fc.array(inert, { maxLength: 4 }),
      hostile,
      hostile,
      async (parts, a, b) => {
        const joined = parts.map((part) => `|| ${part}`).join(" ");
        const sql = `SELECT $1::text ${joined} || $2 AS a, $2::text AS b, '[]' AS list, '' AS again`;
        const bound = await client.query({ text: sql, values: [a, b], rowMode: "array" });
        expect(await read(sql, [a, b])).toEqual([[...(bound.rows[0] as string[]).slice(0, 2), "", []]]);
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it("types numbers, truth values and lists by what they meet", async () => {
    const sql = `
      SELECT json_build_array($1 + 1::int4, $2 + 0::float8, $3 + 0::int8, $4 AND true, $5::int4 IS NULL, 2 = ANY ($6),
        date '2024-01-31' + $1::int4, $7::int4[], $8::text, -$1::int4)::text AS a
      LIMIT $1`;
    const parameters = [
      1,
      0.1,
      2n ** 60n,
      true,
      null,
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
      Number.NaN,
    ];
    const bound = await client.query({ text: sql, values: parameters });
    const inlined = await client.query(inlineParameters({ sql, parameters }));
    expect(inlined.rows).toEqual(bound.rows);
    expect(inlined.rows[0].a).toBe(
      '[2, 0.1, 1152921504606846976, true, true, true, "2024-02-01", [[1,2],[3,4]], "NaN", -1]',
    );
  });

  it("reads $10 as ten", () => {
    const parameters = [1, 2, 3, 4, 5, 6, 7, 8, 9, "ten"];
    const sql = parameters.map((_, i) => `$${i + 1}`).join(" ");
    expect(inlineParameters({ sql, parameters })).toBe(
      "('1') ('2') ('3') ('4') ('5') ('6') ('7') ('8') ('9') ('ten')",
    );
  });

  it.each<[string, string, unknown[], string]>([
    ["U+0000", "$1", ["a\0b"], "$1 holds U+0000"],
    ["U+0000 in a list", "$1", [["a\0b"]], "$1 holds U+0000"],
    ["a Date", "$1", [new Date(0)], "$1 is a Date"],
    ["an object", "$1", [{}], "$1 is a Object"],
    ["bytes", "$1", [Buffer.alloc(1)], "$1 is a Buffer"],
    ["a function", "$1", [String], "$1 is a function"],
    ["a placeholder without a parameter", "$1, $2", [1], "There is no parameter for $2."],
    ["a placeholder zero", "$0", [], "There is no parameter for $0."],
    ["a parameter without a placeholder", "$1", [1, 2], "2 parameters were given and 1 are used."],
    ["a parameter whose placeholder is quoted", "'$1'", [1], "1 parameters were given and 0 are used."],
    ["an open string", "$1 'x", [1], "The quote ' at 3 does not end."],
    ["an open string with escapes", "E'\\' $1", [1], "The quote E' at 0 does not end."],
    ["an open name", '"x $1', [1], 'The quote " at 0 does not end.'],
    ["an open dollar quote", "$a$ $1", [1], "The quote $a$ at 0 does not end."],
    ["an open comment", "/* /* */ $1", [1], "The comment at 0 does not end."],
    [
      "a continued string with escapes",
      "E'a'\n'\\' || $1 || '",
      [1],
      "The string that ends at 4 goes on in another.",
    ],
  ])("refuses %s", (_, sql, parameters, message) => {
    expect(() => inlineParameters({ sql, parameters })).toThrow(RangeError);
    expect(() => inlineParameters({ sql, parameters })).toThrow(message);
  });

  /** What COPY gives for a statement with columns b, a, list (as JSON) and again. */
  async function read(sql: string, parameters: unknown[]): Promise<unknown[]> {
    const rows: unknown[] = [];
    const columns = (["a", "b", "again", "list"] as const).map((name) => ({ name, type: "text" }) as const);
    for await (const batch of copyOutRows(client, { sql, parameters }, columns)) {
      for (const [a, b, again, list] of batch) rows.push([a, b, again, JSON.parse(list as string)]);
    }
    return rows;
  }
});
