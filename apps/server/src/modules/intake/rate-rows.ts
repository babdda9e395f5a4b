import type { FieldSource } from "@gradus/contract";
import { formatDecimal } from "@gradus/engine";
import type { FieldCompiler } from "./field-compiler.ts";
import type { MapSetting } from "./map-setting.ts";
import { compileCurrency } from "./money-field.ts";
import type { RowStager } from "./row-reader.ts";

/** Makes rows of exchange rates: units of the base currency for one unit of another, on a day. */
export function rateStager(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  _setting: MapSetting,
): RowStager {
  const readCurrency = compileCurrency(fields.currency ?? "", compiler, undefined);
  const readDay = compiler.day("day", fields.day ?? "");
  const readRate = compiler.number("rate", fields.rate ?? "");
  return {
    columns: [
      { name: "currency", type: "text" },
      { name: "day", type: "date" },
      { name: "rate", type: "text" },
    ],
    stage(row, values, from) {
      const [currency, day, rate] = [readCurrency(row), readDay(row), readRate(row)];
      if (currency === undefined) return row.refuse("rowFieldMissing", { field: "currency" });
      if (day === undefined) return row.refuse("rowFieldMissing", { field: "day" });
      if (rate === undefined) return row.refuse("rowFieldMissing", { field: "rate" });
      if (rate <= 0n) return row.refuse("rowRateWrong", { value: formatDecimal(rate) });
      values[from] = currency.code;
      values[from + 1] = day;
      values[from + 2] = formatDecimal(rate);
    },
  };
}
