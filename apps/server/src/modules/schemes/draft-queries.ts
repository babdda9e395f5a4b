import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A scheme as it is being written: JSON of a scheme's shape, finished or not. */
export type DraftDefinition = Readonly<Record<string, unknown>>;

/** A draft as it lies in the database. */
export interface StoredDraft {
  readonly schemeId: number;
  readonly scheme: string;
  readonly revision: number;
  readonly definition: DraftDefinition;
  /** How many problems it had when it was saved. */
  readonly problems: number;
  readonly basedOn: number | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** The draft of a scheme, locked until the transaction ends: those who save or publish it take turns. */
export async function lockDraft(tx: Tx, scheme: string): Promise<StoredDraft | undefined> {
  return selectDrafts(tx).where("s.code", "=", scheme).forUpdate("d").executeTakeFirst() as Promise<
    StoredDraft | undefined
  >;
}

/** The draft of a scheme. */
export async function findDraft(tx: Tx, scheme: string): Promise<StoredDraft | undefined> {
  return selectDrafts(tx).where("s.code", "=", scheme).executeTakeFirst() as Promise<StoredDraft | undefined>;
}

/** All drafts, by the code of their scheme. */
export async function readDrafts(tx: Tx): Promise<StoredDraft[]> {
  return selectDrafts(tx).orderBy("s.code").execute() as Promise<StoredDraft[]>;
}

/** What is kept of a draft. */
export interface DraftContent {
  readonly definition: DraftDefinition;
  /** Codes of the metrics that it reads. */
  readonly metrics: readonly string[];
  readonly problems: number;
}

/** Begins a draft at revision 1. The scheme must be locked and have none. */
export async function insertDraft(
  tx: Tx,
  schemeId: number,
  basedOn: number | null,
  content: DraftContent,
): Promise<void> {
  await tx.db
    .insertInto("scheme_drafts")
    .values({ scheme_id: schemeId, revision: 1, based_on: basedOn, ...columnsOf(tx, content) })
    .execute();
}

/** Keeps a draft under the next revision. */
export async function updateDraft(tx: Tx, schemeId: number, content: DraftContent): Promise<void> {
  await tx.db
    .updateTable("scheme_drafts")
    .set({
      ...columnsOf(tx, content),
      revision: sql`revision + 1`,
      changed_at: sql`clock_timestamp()`,
    })
    .where("scheme_id", "=", schemeId)
    .execute();
}

/** Moves a draft on to its next revision, as it is, so that who looked at the one before decides on nothing by it. */
export async function raiseRevision(tx: Tx, draft: StoredDraft): Promise<StoredDraft> {
  const { revision } = await tx.db
    .updateTable("scheme_drafts")
    .set({ revision: sql`revision + 1` })
    .where("scheme_id", "=", draft.schemeId)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return { ...draft, revision };
}

/** Removes the draft of a scheme. */
export async function deleteDraft(tx: Tx, schemeId: number): Promise<void> {
  await tx.db.deleteFrom("scheme_drafts").where("scheme_id", "=", schemeId).execute();
}

function columnsOf(tx: Tx, { definition, metrics, problems }: DraftContent) {
  return {
    definition: JSON.stringify(definition),
    metrics: [...metrics],
    problems,
    changed_by: tx.asker.actor,
  };
}

function selectDrafts(tx: Tx) {
  return tx.db
    .selectFrom("scheme_drafts as d")
    .innerJoin("schemes as s", "s.scheme_id", "d.scheme_id")
    .select([
      "d.scheme_id as schemeId",
      "s.code as scheme",
      "d.revision",
      "d.definition",
      "d.problems",
      "d.based_on as basedOn",
      "d.changed_by as changedBy",
      "d.changed_at as changedAt",
    ]);
}
