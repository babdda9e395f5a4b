-- Activities: dated facts about customers, by the million. Never updated in place: a correction
-- retires a version and records the next under the same activity_id.

create table activities (
  customer_id bigint not null,
  activity_id uuid not null,
  recorded_change bigint not null,
  retired_change bigint,
  amount bigint,
  cost bigint,
  amount_original bigint,
  cost_original bigint,
  quantity bigint,
  day date not null,
  type_id smallint not null,
  currency text,
  channel text,
  source text,
  occasion text,
  external_id text,
  properties jsonb,
  primary key (customer_id, activity_id, recorded_change),
  check ((amount is null and cost is null) or currency is not null)
) partition by hash (customer_id);
comment on table activities is 'distribution: customer. Amounts in minor units: amount and cost of the base currency, the originals of their own; money in is positive. Quantity in millionths. activity_id is a hash of (source, external id) or of the content. type_id is one of activity_types, which lose none: intake checks it once, a foreign key would by the row.';

do $$
begin
  for part in 0..31 loop
    execute format(
      'create table activities_%s partition of activities for values with (modulus 32, remainder %s)',
      to_char(part, 'FM00'), part);
  end loop;
end $$;

create index activities_id on activities (activity_id);
create index activities_recorded on activities using brin (recorded_change);
create index activities_retired on activities (retired_change) where retired_change is not null;
