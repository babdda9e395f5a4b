-- Runs, what they found, where customers stand, and their tiers over time.

create sequence span_ids;

create table runs (
  run_id bigint generated always as identity primary key,
  scheme_id int not null references schemes,
  version int not null,
  kind text not null check (kind in ('live', 'trial', 'take-back')),
  status text not null default 'queued' check (status in
    ('queued', 'running', 'held', 'published', 'finished', 'rejected', 'superseded', 'failed', 'taken-back')),
  as_of date not null,
  effective_on date not null,
  known_to bigint,
  prior_run_id bigint references runs,
  takes_back bigint references runs,
  accepted boolean not null default false,
  stage text not null default 'queued',
  summary jsonb,
  cuts jsonb,
  labels jsonb,
  problem jsonb,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz,
  published_at timestamptz,
  foreign key (scheme_id, version) references scheme_versions
);
comment on table runs is 'distribution: local. Evaluations of a scheme version as of a date. Only live runs and their take-backs move grades.';
create unique index runs_one_at_a_time on runs (scheme_id) where kind <> 'trial' and status in ('queued', 'running');
create index runs_of_scheme on runs (scheme_id, run_id desc);

create table run_results (
  customer_id bigint not null,
  run_id bigint not null,
  tier text not null,
  score int,
  points int[] not null,
  metric_values float8[] not null,
  primary key (customer_id, run_id)
);
comment on table run_results is 'distribution: customer. What a run found, before it is published, and what a trial found, to be looked at. Points and score in hundredths.';

create index run_results_run on run_results (run_id, tier, score desc nulls last, customer_id);

create table standings (
  customer_id bigint not null,
  scheme_id int not null references schemes,
  run_id bigint not null,
  tier text not null,
  score int,
  points int[] not null,
  metric_values float8[] not null,
  primary key (customer_id, scheme_id)
);
comment on table standings is 'distribution: customer. Where a customer stands now, rewritten only when it differs; metric_values are those read from facts, so that they do not go stale by the passing of days.';
create index standings_by_tier on standings (scheme_id, tier, score desc nulls last, customer_id);

create table spans (
  customer_id bigint not null,
  scheme_id int not null references schemes,
  span_id bigint not null default nextval('span_ids'),
  valid_from date not null,
  valid_to date,
  tier text not null,
  score int,
  points int[] not null,
  cause text not null check (cause in ('first', 'facts', 'rules', 'override', 'correction')),
  opened_by bigint not null,
  closed_by bigint,
  primary key (customer_id, span_id),
  check (valid_to >= valid_from),
  constraint spans_never_overlap exclude using gist
    (customer_id with =, scheme_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table spans is 'distribution: customer. The tier over time, [valid_from, valid_to). tier is a code of the scheme, or ungraded, or new.';
create index spans_open on spans (customer_id, scheme_id) where valid_to is null;
create index spans_opened_by on spans (opened_by);
create index spans_closed_by on spans (closed_by) where closed_by is not null;
