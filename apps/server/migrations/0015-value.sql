-- What customers are worth: how that is reckoned, reports, and what the last one found of each customer.

create table value_settings (
  only_row boolean primary key default true check (only_row),
  settings jsonb not null
);
comment on table value_settings is 'distribution: reference. How the organisation values its customers.';
insert into value_settings (settings) values ('{
  "purchases": {"types": ["received"], "refunds": ["refund"]},
  "model": "best", "horizonMonths": 12, "discountRate": 0.1, "margin": 1,
  "rfm": {"kind": "quantiles"}, "thresholds": {}, "costToServe": {}, "wallet": null}');

create table value_reports (
  report_id int generated always as identity primary key,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
  stage text not null default 'waiting' check (stage in ('waiting', 'reading', 'fitting', 'writing', 'done')),
  as_of date not null,
  settings jsonb not null,
  known_to bigint,
  report jsonb,
  problem jsonb,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table value_reports is 'distribution: local. Reports on what customers are worth, as of a day. settings are those of the moment a report was asked for; known_to is the last change that counted.';
create unique index value_reports_one_at_a_time on value_reports ((true)) where status in ('queued', 'running');

create table customer_values (
  customer_id bigint not null,
  report_id int not null,
  purchase_days int not null,
  first_day date,
  last_day date,
  usual_interval float8,
  spend bigint not null,
  mean_spend bigint,
  alive float8,
  expected_purchases float8,
  expected_spend bigint,
  lifetime_value bigint,
  r smallint,
  f smallint,
  m smallint,
  segment text,
  grid_segment text,
  class text,
  activity text not null,
  activity_reason text not null,
  growth text not null,
  spend_trend float8,
  frequency_trend float8,
  revenue bigint not null,
  revenue_before bigint not null,
  cost bigint not null,
  cost_to_serve bigint not null,
  profit bigint not null,
  share_of_wallet float8,
  primary key (customer_id, report_id)
);
comment on table customer_values is 'distribution: customer. What the last report found of whoever purchased or cost something; the rows of the one before go with it. Money in minor units; revenue, cost and profit of twelve months, revenue_before of the twelve before them.';
create index customer_values_worthiest on customer_values (report_id, lifetime_value desc nulls last, customer_id);
create index customer_values_cells on customer_values (report_id, r, f);
create index customer_values_losing on customer_values (report_id, profit) where profit < 0;

alter table customer_values enable row level security;
create policy everybody on customer_values to gradus_worker using (true) with check (true);
create policy in_scope on customer_values to gradus_app
  using (current_setting('app.scope', true) = 'everybody')
  with check (current_setting('app.scope', true) = 'everybody');
select scope_table('customer_values');

alter table runs add column fitted jsonb;
comment on column runs.fitted is 'What was fitted for metrics of models, by the key of the model: with the facts it gives the same grades again, to the bit.';
