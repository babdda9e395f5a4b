import type { FieldSource } from "@gradus/contract";
import type { FieldCompiler } from "./field-compiler.ts";
import type { MapSetting } from "./map-setting.ts";
import { compileParty, partyColumns } from "./party-fields.ts";
import type { RowStager } from "./row-reader.ts";

const longestTier = 60;

/** Makes rows of own tiers: the tier that an organisation gave a customer by itself, and since when. */
export function ownTierStager(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  _setting: MapSetting,
): RowStager {
  const readParty = compileParty(fields, compiler, {
    code: "customer",
    creditCode: "creditCode",
    name: "customerName",
  });
  const readTier = compiler.text("tier", fields.tier ?? "", longestTier);
  const readSince = fields.since === undefined ? () => undefined : compiler.day("since", fields.since);
  return {
    columns: [...partyColumns, { name: "tier", type: "text" }, { name: "since", type: "date" }],
    stage(row, values, from) {
      readParty(row, values, from);
      const tier = readTier(row);
      if (tier === undefined) return row.refuse("rowFieldMissing", { field: "tier" });
      values[from + partyColumns.length] = tier;
      values[from + partyColumns.length + 1] = readSince(row);
    },
  };
}
