-- Metrics and schemes: definitions, and the frozen closure of every version of a scheme.

create table metrics (
  code text primary key,
  definition jsonb not null,
  position int generated always as identity,
  changed_at timestamptz not null default clock_timestamp()
);
comment on table metrics is 'distribution: reference. The catalogue of metrics as it is now; runs use the copy frozen in their scheme version.';

create table schemes (
  scheme_id int generated always as identity primary key,
  code text not null unique
);
comment on table schemes is 'distribution: reference. Ways to grade.';

create table scheme_versions (
  scheme_id int not null references schemes,
  version int not null,
  definition jsonb not null,
  closure jsonb not null,
  published_by text not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (scheme_id, version)
);
comment on table scheme_versions is 'distribution: reference. What a run is a function of besides the facts: criteria and tiers, the metrics they reach, the base currency, the fiscal year. Never changed once written.';

create table schedules (
  scheme_id int primary key references schemes,
  frequency text not null check (frequency in ('daily', 'weekly', 'monthly')),
  hour smallint not null check (hour between 0 and 23),
  weekday smallint check (weekday between 1 and 7),
  day_of_month smallint check (day_of_month between 1 and 31),
  set_at timestamptz not null default clock_timestamp(),
  last_due timestamptz
);
comment on table schedules is 'distribution: local. When a scheme runs by itself, at an hour of the organisation. last_due is the due time last acted on, so that one missed during downtime is caught up once.';
