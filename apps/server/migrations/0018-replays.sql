-- Replays of schemes as of past month-ends: what was asked for, and what they found.

create table replays (
  replay_id int generated always as identity primary key,
  scheme text not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
  months_done int not null default 0,
  wish jsonb not null,
  closure jsonb not null,
  draft_revision int,
  version int,
  compared_version int,
  settings jsonb not null,
  result jsonb,
  problem jsonb,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table replays is 'distribution: local. Replays of rules as of past month-ends, the last twenty of each scheme. closure holds the rules and settings how customers are valued, both of the moment a replay was asked for. draft_revision or version say which rules, both null for rules that were given; compared_version is the version in force they are compared with.';
create unique index replays_one_at_a_time on replays (scheme) where status in ('queued', 'running');
create index replays_of_schemes on replays (scheme, replay_id desc);
