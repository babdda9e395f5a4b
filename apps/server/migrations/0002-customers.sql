-- Customers: identity, and the dated facts about the customer itself.

create sequence customer_ids;

create table customers (
  customer_id bigint primary key,
  code text not null,
  joined_on date,
  recorded_change bigint not null,
  retired_change bigint
);
comment on table customers is 'distribution: customer. Who is graded.';
create index customers_recorded on customers using brin (recorded_change);
create index customers_code on customers (code collate "C");

create table customer_keys (
  kind text not null check (kind in ('code', 'credit-code', 'alias')),
  key text not null,
  customer_id bigint not null,
  recorded_change bigint not null,
  primary key (kind, key)
);
comment on table customer_keys is 'distribution: key. What a customer is found by; a key names one customer.';
create index customer_keys_customer on customer_keys (customer_id);

create table customer_names (
  customer_id bigint not null references customers,
  recorded_change bigint not null,
  retired_change bigint,
  name text not null,
  name_core text not null,
  primary key (customer_id, recorded_change)
);
comment on table customer_names is 'distribution: customer. The name, and former names: two customers may share one. name_core is the name without the words every company has.';
create index customer_names_core on customer_names (name_core) where retired_change is null;

create table customer_attributes (
  customer_id bigint not null references customers,
  attribute_id int not null references attributes,
  since date not null,
  recorded_change bigint not null,
  retired_change bigint,
  value_text text,
  value_number float8,
  value_day date,
  primary key (customer_id, attribute_id, since, recorded_change)
);
comment on table customer_attributes is 'distribution: customer. The value from a day on, in the column of its type; all null says that it ended. A bool is 0 or 1 in value_number.';

create table groups (
  group_id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  head_customer_id bigint
);
comment on table groups is 'distribution: reference. Companies that belong together; the head is the customer whose grade members may inherit.';

create table group_memberships (
  customer_id bigint not null references customers,
  since date not null,
  recorded_change bigint not null,
  retired_change bigint,
  group_id bigint references groups,
  primary key (customer_id, since, recorded_change)
);
comment on table group_memberships is 'distribution: customer. The group a customer belongs to from a day on; null where it left.';

create table ownerships (
  customer_id bigint not null references customers,
  since date not null,
  recorded_change bigint not null,
  retired_change bigint,
  owner text,
  team text,
  primary key (customer_id, since, recorded_change)
);
comment on table ownerships is 'distribution: customer. Who looks after a customer from a day on.';

create table customer_tags (
  customer_id bigint not null references customers,
  tag text not null,
  since date not null,
  recorded_change bigint not null,
  retired_change bigint,
  on_it boolean not null default true,
  primary key (customer_id, tag, since, recorded_change)
);
comment on table customer_tags is 'distribution: customer. A free label put on a customer from a day on, or taken off.';
