import type { AuditCheck, auditFaults } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readHead, readLinks } from "./audit-queries.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type ChainEnd, type ChainLink, hashLink } from "./chain-link.ts";

const batch = 5000;
const shownFaults = 100;

type Fault = (typeof auditFaults)[number];

/**
 * Walks the audit log from its first entry to its last and names each entry that is not as it was
 * written: *edited* (it hashes to something else), *missing*, *misplaced* (it does not follow from the
 * one before), *cut* (the log once went further), *rewritten* (chained anew: the entry vouched for from
 * outside the database, or by the head, is another). Wants a transaction of one instant.
 *
 * @param witness the last end of the log that was seen from outside the database, if any was
 */
export async function checkAudit(tx: Tx, witness: ChainEnd | undefined): Promise<AuditCheck> {
  const head = await readHead(tx);
  const faults: AuditCheck["faults"] = [];
  let count = 0;
  let last: ChainEnd = { entry: 0, hash: Buffer.alloc(32) };
  const report = (entry: number, fault: Fault) => {
    if (faults.length < shownFaults) faults.push({ entry, fault });
  };
  for (let links = await readLinks(tx, 0, batch); links.length > 0; ) {
    for (const link of links) {
      const fault = faultOf(link, last);
      if (fault) report(fault === "missing" ? last.entry + 1 : link.entry, fault);
      if (fault === "missing" && isEdited(link)) report(link.entry, "edited");
      if (link.entry === witness?.entry && !link.hash.equals(witness.hash)) report(link.entry, "rewritten");
      last = link;
      count++;
    }
    links = await readLinks(tx, last.entry, batch);
  }
  const reached = Math.max(head.entry, witness?.entry ?? 0);
  if (last.entry < reached) report(last.entry + 1, "cut");
  else if (last.entry > head.entry || !last.hash.equals(head.hash)) report(last.entry, "rewritten");
  return { sound: faults.length === 0, entries: count, witnessedTo: witness?.entry ?? 0, faults };
}

function faultOf(link: ChainLink & { readonly hash: Buffer }, before: ChainEnd): Fault | undefined {
  if (link.entry !== before.entry + 1) return "missing";
  if (!link.previous.equals(before.hash)) return "misplaced";
  return isEdited(link) ? "edited" : undefined;
}

function isEdited(link: ChainLink & { readonly hash: Buffer }): boolean {
  return !hashLink(link).equals(link.hash) || canonicalJson(JSON.parse(link.details)) !== link.details;
}
