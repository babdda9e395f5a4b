import { buffer } from "node:stream/consumers";
import type { ImportTemplateTarget } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestIntake, type TestIntake } from "../../testing/open-test-intake.ts";
import { guessImport } from "./guess-import.ts";
import { writeTemplate } from "./write-template.ts";

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake();
});
afterAll(() => intake.close());

const targets: readonly ImportTemplateTarget[] = ["customers", "contacts", "activities", "ownTiers"];

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test.each(targets)(
    "the template of %s comes in as it is, in either format, and adds nothing twice",
    async (target) => {
      for (const [format, added] of [
        ["xlsx", 3],
        ["csv", 0],
      ] as const) {
        const { stream, fileName = "" } = await writeTemplate({ target, format, language });
        const content = await buffer(stream);
        const file = await intake.upload(content);
        const guessed = await guessImport(intake.context, intake.asker, { file, fileName });
        if (!guessed.ok) throw new Error(JSON.stringify(guessed.problem));
        const { map, columns, fields } = guessed.value;
        expect(map.to).toBe(target);
        expect(new Set(fields.flatMap((field) => field.columns))).toEqual(new Set(columns));
        expect(fields.every(({ confidence }) => confidence === "high")).toBe(true);
        const done = await intake.take(content, map, { fileName });
        expect([done.rowsBad, done.rowsRead, done.counts.added]).toEqual([0, 3, added]);
      }
    },
  );
});
