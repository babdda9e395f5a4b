import type { Schedule } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";

/** A scheme that runs by itself. */
export interface StoredSchedule {
  readonly schemeId: number;
  readonly scheme: string;
  readonly schedule: Schedule;
  readonly setAt: Date;
  readonly lastDue: Date | null;
}

/** Schedules by scheme, of all or of one. */
export async function readSchedules(tx: Tx, scheme?: string): Promise<StoredSchedule[]> {
  const rows = await tx.db
    .selectFrom("schedules as d")
    .innerJoin("schemes as s", "s.scheme_id", "d.scheme_id")
    .selectAll("d")
    .select("s.code")
    .$if(scheme !== undefined, (query) => query.where("s.code", "=", scheme as string))
    .orderBy("s.code")
    .execute();
  return rows.map((row) => ({
    schemeId: row.scheme_id,
    scheme: row.code,
    schedule: {
      frequency: row.frequency as Schedule["frequency"],
      hour: row.hour,
      ...(row.weekday === null ? {} : { weekday: row.weekday }),
      ...(row.day_of_month === null ? {} : { dayOfMonth: row.day_of_month }),
    },
    setAt: row.set_at,
    lastDue: row.last_due,
  }));
}

/** Sets a scheme's schedule; what was due before now is not caught up. */
export async function saveSchedule(tx: Tx, schemeId: number, schedule: Schedule, now: Date): Promise<void> {
  const values = {
    frequency: schedule.frequency,
    hour: schedule.hour,
    weekday: schedule.weekday ?? null,
    day_of_month: schedule.dayOfMonth ?? null,
    set_at: now,
    last_due: null,
  };
  await tx.db
    .insertInto("schedules")
    .values({ scheme_id: schemeId, ...values })
    .onConflict((conflict) => conflict.column("scheme_id").doUpdateSet(values))
    .execute();
}

/** Removes a scheme's schedule; false when it had none. */
export async function deleteSchedule(tx: Tx, schemeId: number): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("schedules")
    .where("scheme_id", "=", schemeId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Marks a due time as acted on; false when another server was first. */
export async function claimDue(tx: Tx, schedule: StoredSchedule, due: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("schedules")
    .set({ last_due: due })
    .where("scheme_id", "=", schedule.schemeId)
    .where((eb) => eb.or([eb("last_due", "is", null), eb("last_due", "<", due)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
