-- What everything else rests on: the organisation, numbered changes, the catalogue, rates.
-- Every table's comment begins with how it would be distributed on Citus; a test holds the rules to it.
--   distribution: customer   hangs off a customer, customer_id first in every key
--   distribution: key        looked up by key before the customer is known
--   distribution: reference  small, copied to every node
--   distribution: local      administration, on the coordinator only


create table organisation (
  only_row boolean primary key default true check (only_row),
  name text not null default '',
  base_currency text not null default 'CNY' check (length(base_currency) = 3),
  time_zone text not null default 'Asia/Shanghai',
  fiscal_start_month smallint not null default 1 check (fiscal_start_month between 1 and 12),
  language text not null default 'zh' check (language in ('zh', 'en'))
);
comment on table organisation is 'distribution: reference. The one organisation of this database.';
insert into organisation default values;

create table changes (
  change_id bigint generated always as identity primary key,
  kind text not null,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  undoes bigint references changes
);
comment on table changes is 'distribution: local. Numbered changes of facts, in the order they were committed: a fact is known to change N when N recorded it and no change up to N retired it.';

create table activity_types (
  type_id smallint generated always as identity primary key,
  code text not null unique,
  name_en text not null,
  name_zh text not null,
  family text not null check (family in ('transaction', 'follow-up', 'behaviour'))
);
comment on table activity_types is 'distribution: reference. The catalogue of what can happen with a customer.';
insert into activity_types (code, name_en, name_zh, family) values
  ('signed', 'Signed', '签约', 'transaction'),
  ('delivered', 'Delivered', '发货', 'transaction'),
  ('invoiced', 'Invoiced', '开票', 'transaction'),
  ('received', 'Received', '回款', 'transaction'),
  ('refund', 'Refunded', '退款', 'transaction'),
  ('sponsorship', 'Sponsorship', '赞助', 'transaction'),
  ('ad-order', 'Ad order', '广告订单', 'transaction'),
  ('call', 'Call', '电话', 'follow-up'),
  ('visit', 'Visit', '拜访', 'follow-up'),
  ('mail', 'Mail', '邮件', 'follow-up'),
  ('meeting', 'Meeting', '会议', 'follow-up'),
  ('site-visit', 'Site visit', '网站访问', 'behaviour'),
  ('click', 'Click', '点击', 'behaviour'),
  ('complaint', 'Complaint', '投诉', 'behaviour'),
  ('survey-answer', 'Survey answer', '问卷答复', 'behaviour');

create table attributes (
  attribute_id int generated always as identity primary key,
  code text not null unique,
  name_en text not null,
  name_zh text not null,
  type text not null check (type in ('text', 'number', 'day', 'bool', 'choice')),
  choices text[] check ((type = 'choice') = (choices is not null))
);
comment on table attributes is 'distribution: reference. The catalogue of typed facts about the customer itself.';

create table rates (
  currency text not null check (length(currency) = 3),
  day date not null,
  recorded_change bigint not null,
  retired_change bigint,
  rate numeric not null check (rate > 0),
  primary key (currency, day, recorded_change)
);
comment on table rates is 'distribution: reference. Units of the base currency for one unit of a currency, on a day.';
