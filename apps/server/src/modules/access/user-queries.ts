import type { User } from "@gradus/contract";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/tx.ts";

/** A user as it is written: everything but the id. */
export type UserFields = Omit<User, "id">;

/** Makes everybody else who changes users wait until the transaction ends: names and the last administrator are looked at first. */
export async function lockUsers(tx: Tx): Promise<void> {
  await sql`lock table users in share row exclusive mode`.execute(tx.db);
}

/** All users, by name. */
export async function readUsers(tx: Tx): Promise<User[]> {
  const rows = await selectUsers(tx).orderBy("name").orderBy("user_name").execute();
  return rows.map(toUser);
}

/** The user with an id; undefined where there is none, or it is no id at all. */
export async function findUser(tx: Tx, id: string): Promise<User | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined;
  const row = await selectUsers(tx).where("user_id", "=", id).executeTakeFirst();
  return row && toUser(row);
}

/** The user who has one of these, disabled or not; what is absent is not compared. */
export async function findNamesake(
  tx: Tx,
  names: { userName?: string | undefined; email?: string | null; mobile?: string | null },
): Promise<User | undefined> {
  const row = await selectUsers(tx)
    .where((eb) =>
      eb.or([
        eb(sql`lower(user_name)`, "=", sql`lower(${names.userName ?? null}::text)`),
        eb("email", "=", names.email ?? null),
        eb("mobile", "=", names.mobile ?? null),
      ]),
    )
    .executeTakeFirst();
  return row && toUser(row);
}

/** Whether anybody is a user yet, disabled or not. */
export async function hasUsers(tx: Tx): Promise<boolean> {
  return (await tx.db.selectFrom("users").select("user_id").limit(1).executeTakeFirst()) !== undefined;
}

/** Whether somebody else than this user may administer. */
export async function hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
  const other = await tx.db
    .selectFrom("users")
    .select("user_id")
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .where("user_id", "!=", id)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Writes a new user. */
export async function insertUser(tx: Tx, user: UserFields): Promise<User> {
  const { id } = await tx.db
    .insertInto("users")
    .values({ ...toRow(user), disabled_at: user.disabled ? sql`now()` : null })
    .returning("user_id as id")
    .executeTakeFirstOrThrow();
  return { id, ...user };
}

/** Writes a user as changed. */
export async function updateUser(tx: Tx, { id, ...user }: User): Promise<void> {
  await tx.db
    .updateTable("users")
    .set({ ...toRow(user), disabled_at: user.disabled ? sql`coalesce(disabled_at, now())` : null })
    .where("user_id", "=", id)
    .execute();
}

/** Gives a user the password with this digest. */
export async function setPassword(tx: Tx, id: string, hash: string): Promise<void> {
  await sql`select set_password(${id}, ${hash})`.execute(tx.db);
}

/** Ends all sessions of a user; with them go those of anybody that have run out. */
export async function endSessions(tx: Tx, id: string): Promise<void> {
  await sql`select end_sessions(${id})`.execute(tx.db);
}

function selectUsers(tx: Tx) {
  return tx.db
    .selectFrom("users")
    .select([
      ...(["user_id as id", "name", "user_name as userName", "email", "mobile"] as const),
      ...(["role", "owner", "teams", "language"] as const),
      sql<boolean>`disabled_at is not null`.as("disabled"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectUsers>["executeTakeFirstOrThrow"]>>;

function toUser(row: Row): User {
  return { ...row, role: row.role as User["role"], language: row.language as User["language"] };
}

function toRow({ userName, disabled: _, ...same }: UserFields) {
  return { ...same, user_name: userName };
}
