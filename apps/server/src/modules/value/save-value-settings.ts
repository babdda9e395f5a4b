import { accept, type Outcome, type Refused, refuse, type ValueSettings } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { lockDefinitions, readActivityTypes, readAttributes } from "../catalogue/index.ts";
import { writeValueSettings } from "./settings-queries.ts";

type SettingsRefusal =
  | "valueTypeUnknown"
  | "valueThresholdsDisordered"
  | "valueCutsDisordered"
  | "valueWalletWrong";

/** Changes how customers are valued, if it makes sense; reports asked for from now on follow it. */
export async function saveValueSettings(
  tx: Tx,
  settings: ValueSettings,
): Promise<Outcome<ValueSettings, SettingsRefusal>> {
  await lockDefinitions(tx); // no type or attribute goes meanwhile
  const refused =
    (await refuseUnknownType(tx, settings)) ??
    refuseDisorder(settings) ??
    (await refuseWallet(tx, settings.wallet));
  if (refused) return refused;
  await writeValueSettings(tx, settings);
  return accept(settings);
}

async function refuseUnknownType(
  tx: Tx,
  { purchases, costToServe }: ValueSettings,
): Promise<Refused<"valueTypeUnknown"> | undefined> {
  const known = new Set((await readActivityTypes(tx)).map(({ code }) => code));
  const named = [...purchases.types, ...(purchases.refunds ?? []), ...Object.keys(costToServe)];
  const type = named.find((code) => !known.has(code));
  return type === undefined ? undefined : refuse("valueTypeUnknown", { type });
}

/** States may share a limit, of which the worse then has nobody; cut points may not. */
function refuseDisorder({
  thresholds,
  rfm,
}: ValueSettings): Refused<"valueThresholdsDisordered" | "valueCutsDisordered"> | undefined {
  const { alive, rhythm, days } = thresholds;
  const rising = [
    ...(alive ? [[alive.lapsed, alive.atRisk, alive.active, 1]] : []), // a probability
    ...[rhythm, days].flatMap((limits) => (limits ? [[limits.active, limits.atRisk, limits.lapsed]] : [])),
  ];
  if (!rising.every((limits) => limits.every((limit, i) => i === 0 || limit >= (limits[i - 1] as number)))) {
    return refuse("valueThresholdsDisordered");
  }
  if (rfm.kind !== "cuts") return undefined;
  const disordered = [rfm.recency, rfm.frequency, rfm.monetary].find(
    (cuts) => !cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] as number)),
  );
  return disordered && refuse("valueCutsDisordered", { cuts: disordered.join(", ") });
}

async function refuseWallet(tx: Tx, wallet: string | null): Promise<Refused<"valueWalletWrong"> | undefined> {
  if (wallet === null) return undefined;
  const attributes = await readAttributes(tx);
  return attributes.some(({ code, type }) => code === wallet && type === "number")
    ? undefined
    : refuse("valueWalletWrong", { attribute: wallet });
}
