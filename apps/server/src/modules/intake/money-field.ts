import type { FieldSource } from "@gradus/contract";
import { type Day, type Decimal, formatDay, formatDecimal } from "@gradus/engine";
import { currencyDigits, isCurrency } from "../organisation/index.ts";
import type { FieldCompiler } from "./field-compiler.ts";
import type { FileRow } from "./file-row.ts";
import type { MapSetting } from "./map-setting.ts";
import { convertMinorUnits, type MinorRate, minorRate, toMinorUnits } from "./money.ts";
import { oldestRateDays, type RateTable } from "./rate-table.ts";

/** The money of an activity, in minor units; without amount and cost there is no currency either. */
export interface ActivityMoney {
  readonly amount: number | undefined;
  readonly cost: number | undefined;
  readonly amountOriginal: number | undefined;
  readonly costOriginal: number | undefined;
  readonly currency: string | undefined;
}

const noMoney: ActivityMoney = {
  ...{ amount: undefined, cost: undefined },
  ...{ amountOriginal: undefined, costOriginal: undefined, currency: undefined },
};

/**
 * Compiles amount, cost and currency, the organisation's own where none is given. Other currencies are
 * converted at the latest rate on or before the activity's day, at most seven days older.
 */
export function compileMoney(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  { organisation: { baseCurrency }, rates }: MapSetting,
): (row: FileRow, day: Day) => ActivityMoney {
  const number = (field: string) => {
    const source = fields[field];
    return source === undefined ? undefined : compiler.number(field, source);
  };
  const [readAmount, readCost] = [number("amount"), number("cost")];
  const readCurrency = compileCurrency(fields.currency, compiler, baseCurrency);
  if (!readAmount && !readCost) return () => noMoney;
  const baseDigits = currencyDigits(baseCurrency);
  const rateOf = rememberRates(rates, baseDigits);
  return (row, day) => {
    const [amount, cost] = [readAmount?.(row), readCost?.(row)];
    if (amount === undefined && cost === undefined) return noMoney;
    const read = readCurrency(row);
    if (read === undefined) return noMoney;
    const { code: currency, digits } = read;
    const amountOriginal = minorUnits(row, amount, digits);
    const costOriginal = minorUnits(row, cost, digits);
    if (currency === baseCurrency)
      return { amount: amountOriginal, cost: costOriginal, amountOriginal, costOriginal, currency };
    const rate = rateOf(row, read, day);
    if (!rate) return noMoney;
    const convert = (minor: number | undefined, written: Decimal | undefined) => {
      if (minor === undefined) return undefined;
      return convertMinorUnits(minor, rate) ?? refuseOverlong(row, written as Decimal);
    };
    return {
      amount: convert(amountOriginal, amount),
      cost: convert(costOriginal, cost),
      amountOriginal,
      costOriginal,
      currency,
    };
  };
}

interface CurrencyOfRow {
  readonly code: string;
  readonly digits: number;
}

/** Compiles the currency: the one given, or the fallback where the cell is empty. */
export function compileCurrency(
  source: FieldSource | undefined,
  compiler: FieldCompiler,
  fallback: string | undefined,
): (row: FileRow) => CurrencyOfRow | undefined {
  const known = new Map<string, CurrencyOfRow>();
  const find = (text: string): CurrencyOfRow | undefined => {
    const code = text.toUpperCase();
    if (!isCurrency(code)) return undefined;
    const found = { code, digits: currencyDigits(code) };
    known.set(text, found);
    return found;
  };
  const usual = fallback === undefined ? undefined : find(fallback);
  if (source === undefined) return () => usual;
  const constant = compiler.constant(source);
  if (constant !== undefined && !find(constant))
    compiler.refuse("mapValueWrong", { field: "currency", value: constant });
  const read = compiler.text("currency", source, 20);
  return (row) => {
    const text = read(row);
    if (text === undefined) return usual;
    return known.get(text) ?? find(text) ?? row.refuse("rowCurrencyUnknown", { value: text });
  };
}

function minorUnits(row: FileRow, amount: Decimal | undefined, digits: number): number | undefined {
  if (amount === undefined) return undefined;
  return toMinorUnits(amount, digits) ?? refuseOverlong(row, amount);
}

function refuseOverlong(row: FileRow, amount: Decimal): undefined {
  return row.refuse("rowAmountOverlong", { value: formatDecimal(amount) });
}

function rememberRates(rates: RateTable, baseDigits: number) {
  const known = new Map<string, Map<Day, MinorRate>>();
  return (row: FileRow, { code, digits }: CurrencyOfRow, day: Day): MinorRate | undefined => {
    let byDay = known.get(code);
    if (!byDay) {
      byDay = new Map();
      known.set(code, byDay);
    }
    const remembered = byDay.get(day);
    if (remembered) return remembered;
    const found = rates.find(code, day);
    if (!found) return row.refuse("rowRateMissing", { currency: code, day: formatDay(day) });
    if (day - found.day > oldestRateDays) {
      const params = {
        currency: code,
        day: formatDay(day),
        rateDay: formatDay(found.day),
        days: oldestRateDays,
      };
      return row.refuse("rowRateTooOld", params);
    }
    const rate = minorRate(found.rate, digits, baseDigits);
    byDay.set(day, rate);
    return rate;
  };
}
