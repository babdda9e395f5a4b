import type { Run, TierCost, WhatIf } from "@gradus/contract";
import { inUnits } from "@gradus/engine";
import { formatMinor } from "../organisation/index.ts";

type Workload = NonNullable<WhatIf["workload"]>;

/**
 * What the tiers of before and after cost a year and how many account managers they need: customers × cost of each,
 * and customers ÷ how many a manager looks after, to hundredths. What is not known of a tier is left out of the sums.
 */
export function countWorkload(
  costs: Readonly<Record<string, TierCost>>,
  before: Run["tiers"],
  after: Run["tiers"],
  currencyDigits: number,
): Workload {
  const names = new Map([...before, ...after].map(({ code, name }) => [code, name]));
  const those = [...after, ...before.filter(({ code }) => !after.some((tier) => tier.code === code))];
  const customersIn = (tiers: Run["tiers"], wanted: string) =>
    tiers.find(({ code }) => code === wanted)?.customers ?? 0;
  const loads = those.map(({ code }): Load => {
    const { perCustomer, customersPerManager } = costs[code] ?? {};
    const each =
      perCustomer === undefined ? undefined : BigInt(Math.round(inUnits(perCustomer, 10 ** currencyDigits)));
    const both = <Value>(of: (customers: number) => Value) => ({
      before: of(customersIn(before, code)),
      after: of(customersIn(after, code)),
    });
    return {
      code,
      cost: each === undefined ? undefined : both((customers) => BigInt(customers) * each),
      managers:
        customersPerManager === undefined ? undefined : both((customers) => customers / customersPerManager),
    };
  });
  const present = (of: Pick<Load, "cost" | "managers">) => ({
    cost: of.cost ? mapBoth(of.cost, (minor) => formatMinor(minor, currencyDigits)) : null,
    managers: of.managers ? mapBoth(of.managers, (count) => Math.round(count * 100) / 100) : null,
  });
  return {
    tiers: loads.map(({ code, ...load }) => ({
      ...{ code, name: names.get(code) as Run["tiers"][number]["name"] },
      ...present(load),
    })),
    ...present({
      cost: sumUp(
        loads.map(({ cost }) => cost),
        0n,
        (a, b) => a + b,
      ),
      managers: sumUp(
        loads.map(({ managers }) => managers),
        0,
        (a, b) => a + b,
      ),
    }),
  };
}

interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

interface Load {
  readonly code: string;
  /** In minor units. */
  readonly cost: Both<bigint> | undefined;
  readonly managers: Both<number> | undefined;
}

function mapBoth<From, To>({ before, after }: Both<From>, to: (value: From) => To): Both<To> {
  return { before: to(before), after: to(after) };
}

/** Undefined where nothing is known. */
function sumUp<Value>(
  loads: readonly (Both<Value> | undefined)[],
  nothing: Value,
  add: (a: Value, b: Value) => Value,
): Both<Value> | undefined {
  const known = loads.filter((load) => load !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce(
    (sum, load) => ({ before: add(sum.before, load.before), after: add(sum.after, load.after) }),
    {
      before: nothing,
      after: nothing,
    },
  );
}
