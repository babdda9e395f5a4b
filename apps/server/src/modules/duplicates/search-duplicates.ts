import type { Context } from "../../platform/context.ts";
import { copyInto } from "../../platform/database/copy/copy-into.ts";
import type { Tx } from "../../platform/database/tx.ts";
import { readCreditCode } from "../customers/index.ts";
import {
  createPairs,
  createSearchTables,
  pairCreditCodes,
  pairNearNames,
  pairSameNames,
  pairSameSounds,
  readCores,
  readPossibleCreditCodes,
  replaceCandidates,
  stageCores,
} from "./candidate-pair-queries.ts";
import { traitsOfName } from "./name-traits.ts";
import { endSearch, markSearch, type SearchStage } from "./search-queries.ts";

const namesAtOnce = 2000; // read aloud between two looks at other requests: some 30 ms

/**
 * Does a search that was acknowledged, from scratch: reads names and codes, pairs them set-based, and
 * replaces the candidates in one transaction. Killed at any moment it leaves those of the search before,
 * and is done again. A fault ends the search as failed.
 */
export async function searchDuplicates(context: Context, id: number): Promise<void> {
  const { database, logger, now } = context;
  const mark = (stage: SearchStage) => database.asWorker("duplicates", (tx) => markSearch(tx, id, stage));
  if (!(await mark("reading"))) return; // done before a kill could be noted
  try {
    await database.asWorker("duplicates", async (tx) => {
      const customers = await readNames(tx);
      await mark("comparing");
      await createPairs(tx);
      await pairCreditCodes(tx);
      await pairSameNames(tx);
      await pairSameSounds(tx);
      await pairNearNames(tx);
      await mark("writing");
      const found = await replaceCandidates(tx);
      await endSearch(tx, id, { status: "done", customers, found }, now());
    });
  } catch (error) {
    logger.error({ err: error, search: id }, "the search for duplicates failed");
    await database.asWorker("duplicates", (tx) => endSearch(tx, id, { status: "failed" }, now()));
  }
}

/** Puts aside everybody's name and credit codes as they are compared; gives the number of customers. */
async function readNames(tx: Tx): Promise<number> {
  const customers = await createSearchTables(tx);
  const codes = await readPossibleCreditCodes(tx);
  await fill(tx, "duplicate_codes", codes, ({ customerId, text }) => {
    const code = readCreditCode(text.normalize("NFKC"));
    return code === undefined ? undefined : [customerId, code];
  });
  await fill(tx, "duplicate_traits", await readCores(tx), ({ core }) => {
    const { sound, digits } = traitsOfName(core);
    return [core, sound, digits];
  });
  await stageCores(tx);
  return customers;
}

const stagedColumns = {
  duplicate_codes: [
    { name: "customer_id", type: "int8" },
    { name: "credit_code", type: "text" },
  ],
  duplicate_traits: [
    { name: "core", type: "text" },
    { name: "sound", type: "text" },
    { name: "digits", type: "text" },
  ],
} as const;

/** Writes a row for each item that gives one, letting other requests through in between. */
async function fill<T>(
  tx: Tx,
  table: keyof typeof stagedColumns,
  items: readonly T[],
  toRow: (item: T) => readonly unknown[] | undefined,
): Promise<void> {
  const writer = await copyInto(tx.client, table, stagedColumns[table]);
  try {
    for (let from = 0; from < items.length; from += namesAtOnce) {
      for (const item of items.slice(from, from + namesAtOnce)) {
        const row = toRow(item);
        if (row) writer.write(row);
      }
      await writer.drain();
      await new Promise(setImmediate);
    }
  } catch (error) {
    await writer.abort(error as Error);
    throw error;
  }
  await writer.end();
}
