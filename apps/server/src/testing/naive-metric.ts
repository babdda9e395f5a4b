import type { ActivityMetric, Window } from "@gradus/engine";

/** A version of a fact: amounts in minor units, the quantity in millionths, days since 1970-01-01. */
export interface NaiveFact {
  readonly customer: string;
  readonly id: string;
  readonly day: number;
  readonly type: string;
  readonly amount: number | null;
  readonly cost: number | null;
  readonly quantity: number | null;
  readonly channel: string | null;
  readonly source: string | null;
  readonly occasion: string | null;
  readonly properties: Readonly<Record<string, string>> | null;
  readonly recorded: number;
  readonly retired: number | null;
}

/** A condition as an expression, and as a test would say it of a fact. */
export interface NaiveCondition {
  readonly where: string;
  holds(fact: NaiveFact, minorPerMajor: number): boolean;
}

const gives = (value: number | null, test: (value: number) => boolean) => value !== null && test(value);
const weekdayOf = (day: number) => new Date(day * 86_400_000).getUTCDay() || 7;

/** Conditions over every field that an expression may read, missing ones among them. */
export const naiveConditions: readonly NaiveCondition[] = [
  { where: "amount > 10.5", holds: ({ amount }, unit) => gives(amount, (is) => is > 10.5 * unit) },
  {
    where: "amount >= 0 || cost > 0",
    holds: (f) => gives(f.amount, (is) => is >= 0) || gives(f.cost, (is) => is > 0),
  },
  {
    where: "amount - cost > 5",
    holds: ({ amount, cost }, unit) => amount !== null && cost !== null && amount - cost > 5 * unit,
  },
  { where: "cost == null", holds: ({ cost }) => cost === null },
  { where: "!(amount < 0)", holds: ({ amount }) => gives(amount, (is) => is >= 0) },
  { where: "quantity * 2 <= 3", holds: ({ quantity }) => gives(quantity, (is) => is * 2 <= 3_000_000) },
  { where: 'channel == "web"', holds: ({ channel }) => channel === "web" },
  { where: 'channel != "web"', holds: ({ channel }) => channel !== null && channel !== "web" },
  {
    where: 'channel == null || source in ["erp", "客户"]',
    holds: (f) => f.channel === null || f.source === "erp" || f.source === "客户",
  },
  {
    where: 'type == "refund" || type == "visit"',
    holds: ({ type }) => type === "refund" || type === "visit",
  },
  { where: 'properties["sku"] == "A"', holds: ({ properties }) => properties?.sku === "A" },
  {
    where: `properties["数量 'x"] != null`,
    holds: ({ properties }) => properties?.["数量 'x"] !== undefined,
  },
  { where: "weekday(day) <= 5", holds: ({ day }) => weekdayOf(day) <= 5 },
  { where: 'day > day("2024-02-28")', holds: ({ day }) => day > Date.UTC(2024, 1, 28) / 86_400_000 },
  {
    where: 'has(occasion) && currency == "CNY"',
    holds: (f) => f.occasion !== null && (f.amount ?? f.cost) !== null,
  },
];

/** What a metric definition says, by going through the facts of one customer one by one. */
export function naiveMetric(
  { aggregate, of = "day", window, types, where }: ActivityMetric,
  facts: readonly NaiveFact[],
  { asOf, startMonth, minorPerMajor }: { asOf: number; startMonth: number; minorPerMajor: number },
): number {
  const condition = naiveConditions.find((candidate) => candidate.where === where);
  if (where !== undefined && !condition) throw new RangeError(`the oracle does not know ${where}`);
  const counted = facts.filter(
    (fact) =>
      isWithin(window, fact.day, asOf, startMonth) &&
      (types === undefined || types.includes(fact.type)) &&
      (condition?.holds(fact, minorPerMajor) ?? true),
  );
  const days = [...new Set(counted.map(({ day }) => day))].sort((a, b) => a - b);
  const numbers = counted
    .map((fact) => fact[of as "amount" | "cost" | "quantity"])
    .filter((value) => typeof value === "number");
  const scale = of === "quantity" ? 1_000_000 : 1;
  const sum = numbers.reduce((total, value) => total + value, 0);
  switch (aggregate) {
    case "count":
      return counted.length;
    case "sum":
      return sum / scale;
    case "average":
      return sum / numbers.length / scale;
    case "minimum":
      return numbers.length === 0 ? Number.NaN : Math.min(...numbers) / scale;
    case "maximum":
      return numbers.length === 0 ? Number.NaN : Math.max(...numbers) / scale;
    case "first":
      return days[0] ?? Number.NaN;
    case "last":
      return days.at(-1) ?? Number.NaN;
    case "medianInterval":
      return medianOf(days.slice(1).map((day, i) => day - (days[i] as number)));
    case "distinct":
      return new Set(counted.map((fact) => toldApart(fact, of)).filter((value) => value !== undefined)).size;
  }
}

function toldApart(fact: NaiveFact, of: string): string | undefined {
  switch (of) {
    case "occasion":
      return fact.occasion ?? `a line of its own: ${fact.id}`;
    case "day":
      return String(fact.day);
    case "month":
      return new Date(fact.day * 86_400_000).toISOString().slice(0, 7);
    case "channel":
    case "source":
      return fact[of] ?? undefined;
    default:
      return fact.properties?.[of.replace("properties:", "")];
  }
}

function medianOf(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = (values.length - 1) / 2;
  return ((values[Math.floor(middle)] ?? Number.NaN) + (values[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** Periods are told by counting months from a start, not by computing edges. */
function isWithin(window: Window, day: number, asOf: number, startMonth: number): boolean {
  const through = monthsBefore(asOf, 12 * (window.yearsBack ?? 0));
  if (window.kind === "all") return day <= through;
  const offset = window.offset ?? 0;
  if (window.kind === "rolling") {
    const back = (count: number) => (window.unit === "days" ? through - count : monthsBefore(through, count));
    return day > back(offset + window.length) && day <= back(offset);
  }
  const start = window.fiscal ? startMonth : 1;
  const length = window.period === "year" ? 12 : 3;
  const periodOf = (each: number) => Math.floor((monthOf(each) - (start - 1)) / length);
  return periodOf(day) === periodOf(through) - offset && (offset > 0 || day <= through);
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const index = monthOf(day) - months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0));
  return last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate())) / 86_400_000;
}
