-- Imports: a file, its map, how far it came, what it changed.

create table imports (
  import_id bigint generated always as identity primary key,
  target text not null check (target in ('customers', 'activities', 'rates')),
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'refused', 'failed', 'undone')),
  dry_run boolean not null default false,
  file_name text not null,
  file_key text not null,
  file_bytes bigint not null,
  map jsonb not null,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  rows_read bigint not null default 0,
  rows_bad bigint not null default 0,
  bytes_read bigint not null default 0,
  counts jsonb not null default '{}',
  problem jsonb,
  change_id bigint references changes,
  undone_change bigint references changes
);
comment on table imports is 'distribution: local. Files brought in. counts: added, changed, unchanged, leftOut, customersCreated, and what an undo would meet.';
