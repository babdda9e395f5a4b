import type { Tx } from "../../platform/database/tx.ts";
import { resolveParties } from "../customers/index.ts";
import { findNearNames, matchAnswers, rememberAnswers } from "./name-question-queries.ts";
import { analyzeStaged, createParties, refuseRowsOfParties, stagingTable } from "./staging-queries.ts";
import type { NameQuestion, StoredImport } from "./stored-import.ts";

/**
 * Finds the customers that the staged rows name, and gives ids to those to be created; rows of parties
 * that are refused are refused. Gives what a dry run asks: which names may be customers that are there.
 *
 * @param ofCustomers whether the file is about the customers themselves
 */
export async function resolveStaged(
  tx: Tx,
  { id, map, answers, dryRun }: StoredImport,
  change: number,
  ofCustomers: boolean,
): Promise<NameQuestion[]> {
  await createParties(tx, id);
  await matchAnswers(tx, id, answers);
  await resolveParties(tx, stagingTable(id, "parties"), { unknown: map.unknownCustomers, ofCustomers });
  await analyzeStaged(tx, id, "parties");
  await refuseRowsOfParties(tx, id);
  await rememberAnswers(tx, id, answers, change);
  return dryRun ? findNearNames(tx, id, answers) : [];
}
