-- What raters judge of customers, on scales whose levels are anchored in words.

create table assessment_scales (
  scale_id int generated always as identity primary key,
  code text not null unique,
  name_en text not null,
  name_zh text not null,
  description jsonb,
  levels jsonb not null,
  validity_months smallint not null check (validity_months between 1 and 120),
  raters smallint not null check (raters between 1 and 20)
);
comment on table assessment_scales is 'distribution: reference. Scales on which customers are judged; levels are [{value, name, anchor}], lowest first.';

create table customer_assessments (
  customer_id bigint not null references customers,
  assessment_id uuid not null,
  recorded_change bigint not null,
  retired_change bigint,
  scale_id int not null references assessment_scales,
  rater text not null,
  rated_on date not null,
  valid_until date not null,
  value int not null check (value between 0 and 10000),
  evidence text,
  check (valid_until >= rated_on),
  primary key (customer_id, assessment_id, recorded_change)
);
comment on table customer_assessments is 'distribution: customer. Judgements by a named rater, in versions. value in hundredths; valid_until is the last day on which it counts, as the scale had it when it was recorded. Of one rater on one scale the latest counts.';
create index customer_assessments_scale on customer_assessments (scale_id, customer_id) where retired_change is null;
create index customer_assessments_recorded on customer_assessments (recorded_change);
create index customer_assessments_retired on customer_assessments (retired_change) where retired_change is not null;

alter table customer_assessments enable row level security;
create policy everybody on customer_assessments to gradus_worker using (true) with check (true);
create policy in_scope on customer_assessments to gradus_app
  using (current_setting('app.scope', true) = 'everybody')
  with check (current_setting('app.scope', true) = 'everybody');
select scope_table('customer_assessments');
