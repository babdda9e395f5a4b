-- Who may sign in. What the product knows of a user stands in `users`; what proves who somebody is
-- (passwords, sessions) stands in the schema `auth`, as better-auth reads it and as only gradus_owner may.

create table users (
  user_id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  user_name text not null check (user_name <> ''),
  email text check (email = lower(email)),
  mobile text check (mobile ~ '^\+[0-9]{6,15}$'),
  role text not null check (role in ('administrator', 'manager', 'member')),
  owner text not null check (owner <> ''),
  teams text[] not null default '{}',
  language text not null check (language in ('zh', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table users is 'distribution: local. Who may sign in, and whose customers they see: those owned by `owner`, and of the teams they lead. The mobile number is E.164.';
create unique index users_user_name on users (lower(user_name));
create unique index users_email on users (email);
create unique index users_mobile on users (mobile);

create schema auth;

-- better-auth finds users here, by the id in place of a name: which user is meant, by whatever name, is
-- found before. It wants an e-mail address for each; a made-up one is shown to nobody.
create view auth."user" as
select user_id as id, name, coalesce(email, user_id || '@users.invalid') as email,
  false as "emailVerified", null::text as image, created_at as "createdAt", created_at as "updatedAt",
  user_id::text as username
from users
where disabled_at is null;
comment on view auth."user" is 'Users who may sign in, as better-auth reads them.';

create table auth.account (
  id text primary key,
  "userId" uuid not null references users on delete cascade,
  "accountId" text not null,
  "providerId" text not null check ("providerId" = 'credential'),
  password text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "userId")
);
comment on table auth.account is 'distribution: local. A user''s password, hashed with argon2id.';

create table auth.session (
  id text primary key,
  "userId" uuid not null references users on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
comment on table auth.session is 'distribution: local. Who is signed in: a digest of the token that the cookie carries, not the token.';
create index session_of_user on auth.session ("userId");
create index session_expiry on auth.session ("expiresAt");

-- A request may set a password and end sessions, in its own transaction; it can read neither.
create function set_password(of_user uuid, hash text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into auth.account (id, "userId", "accountId", "providerId", password)
  values (of_user::text, of_user, of_user::text, 'credential', hash)
  on conflict ("providerId", "userId") do update set password = excluded.password, "updatedAt" = now()
$$;

create function end_sessions(of_user uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from auth.session where "userId" = of_user or "expiresAt" < now()
$$;

revoke all on function set_password, end_sessions from public;
grant execute on function set_password, end_sessions to gradus_app;
