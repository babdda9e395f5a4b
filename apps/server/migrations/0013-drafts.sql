-- Drafts of schemes, trials of them, and what a customer stood at when a tier ended.

create table scheme_drafts (
  scheme_id int primary key references schemes,
  revision int not null,
  definition jsonb not null,
  metrics text[] not null,
  problems int not null,
  based_on int,
  changed_by text not null,
  changed_at timestamptz not null default clock_timestamp()
);
comment on table scheme_drafts is 'distribution: reference. Schemes being written, finished or not: one draft of each. metrics are the codes it reads and problems how many it had, both when it was saved; based_on is the version it was begun from.';

alter table scheme_versions add column draft_revision int;
alter table scheme_versions add constraint scheme_versions_of_drafts
  check (version <> 0 and (version < 0) = (draft_revision is not null));
comment on column scheme_versions.version is 'Published versions count up from 1, the last is in force. Drafts as they were tried count down from -1: only trials refer to them.';

alter table runs add column compared_with bigint references runs;
comment on column runs.compared_with is 'The run whose grades its moves were counted against; null where nobody held any.';
update runs set compared_with = prior_run_id;

alter table spans add column closed_score int;
alter table spans add column closed_points int[];
comment on column spans.closed_points is 'Where the customer stood when the span ended, as points and score are where it stood when it began.';
select scope_table('spans');
