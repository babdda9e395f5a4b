import type { ClientBase } from "pg";

const setUpLock = 4_710_001; // any constant of our own: two servers starting on one database take turns

/** Makes others who set up the same database wait until `unlockSetUp` or the end of the connection. */
export async function lockSetUp(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [setUpLock]);
}

/** Lets the next one set up. */
export async function unlockSetUp(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_unlock($1)", [setUpLock]);
}

/** Makes the three roles, none of them superuser or exempt from row-level security. */
export async function createRoles(client: ClientBase): Promise<void> {
  for (const role of ["gradus_owner", "gradus_app", "gradus_worker"]) {
    // Roles belong to the whole server: another database's set-up may make them at this moment.
    await client.query(`
      do $$
      begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // Who makes a role may not take it on unless it is granted so; whoever may not grant it must have it.
    await client.query(`
      do $$
      begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant ${role} to %I', current_user);
        end if;
      exception when insufficient_privilege then null;
      end $$`);
  }
}

/** Hands the database's schema to its owner and installs the extensions. */
export async function grantOwner(client: ClientBase): Promise<void> {
  await client.query(`
    do $$
    begin
      execute format('grant create, temporary on database %I to gradus_owner', current_database());
      execute format('grant temporary on database %I to gradus_worker, gradus_app', current_database());
      execute format('revoke temporary on database %I from public', current_database());
    end $$`);
  await client.query("grant usage, create on schema public to gradus_owner");
  await client.query("create extension if not exists pg_trgm");
  await client.query("create extension if not exists btree_gist");
}

/** The server's major version, and whether trigrams of Chinese text work under its locale. */
export async function readServerTraits(
  client: ClientBase,
): Promise<{ version: number; encoding: string; trigrams: boolean }> {
  const { rows } = await client.query(`
    select current_setting('server_version_num')::int / 10000 as version,
      current_setting('server_encoding') as encoding,
      similarity('上海贸易公司', '上海贸易') > 0 as trigrams`);
  return rows[0];
}

/** Roles that must be bound by row-level security and are not. */
export async function findExemptRoles(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(`
    select rolname from pg_roles
    where rolname in ('gradus_app', 'gradus_worker') and (rolsuper or rolbypassrls)`);
  return rows.map((row) => row.rolname);
}
