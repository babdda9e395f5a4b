import { describe, expect, it } from "vitest";
import { idsOfPart } from "./focus-part.ts";

describe("what shows a part of a scheme", () => {
  it("is its field, else the card around it, else the list", () => {
    expect(idsOfPart("criteria.2.scoring.bands.0.at")).toEqual([
      "criterion-2-scoring",
      "criterion-2",
      "scheme-criteria",
    ]);
    expect(idsOfPart("tiers.0.name.zh")).toEqual(["tier-0-zh", "tier-0", "scheme-tiers"]);
    expect(idsOfPart("classes.1")).toEqual(["class-1", "scheme-classes"]);
    expect(idsOfPart("criteria")).toEqual(["scheme-criteria"]);
    expect(idsOfPart("name.en")).toEqual(["scheme-name-en", "scheme-name"]);
    expect(idsOfPart("population.where")).toEqual(["scheme-population-where", "scheme-population"]);
  });
});
