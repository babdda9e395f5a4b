import type { CustomerGrade } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { nameFlags, stateNames } from "../grading/index.ts";
import { readStandings } from "./grade-queries.ts";

/** Where a customer stands under every scheme, named as the version in force names it. */
export async function listGrades(tx: Tx, customerId: number): Promise<CustomerGrade[]> {
  const standings = await readStandings(tx, customerId);
  return standings.map(({ definition, tier, score, flags, ...grade }) => {
    const step = [...(definition.tiers ?? []), ...(definition.classes ?? [])].find(
      ({ code }) => code === tier,
    );
    return {
      ...grade,
      schemeName: definition.name,
      tier,
      tierName: stateNames.get(tier) ?? step?.name ?? { en: tier, zh: tier },
      score: score === null ? null : score / 100,
      flags: nameFlags(definition, flags),
    };
  });
}
