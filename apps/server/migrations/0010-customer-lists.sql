-- Lists of customers: what they are searched and sorted by, the views people keep, and one-time
-- addresses of files.

create table customer_listing (
  customer_id bigint primary key references customers,
  name_key text collate "C" not null,
  search_text text not null
);
comment on table customer_listing is 'distribution: customer. The customers that are there, following the changes: name_key sorts them by the sound of their name; search_text holds name, pinyin and initials, each on a line of its own.';
create index customer_listing_name on customer_listing (name_key, customer_id);
create index customer_listing_search on customer_listing using gin (search_text gin_trgm_ops);
create index customer_keys_search on customer_keys using gin (key gin_trgm_ops);

create table last_activities (
  customer_id bigint primary key references customers,
  day date not null
);
comment on table last_activities is 'distribution: customer. The day of the last activity of whom has any, following the changes.';

create table listing_progress (
  only_row boolean primary key default true check (only_row),
  change_id bigint not null default 0
);
comment on table listing_progress is 'distribution: local. The change up to which customer_listing and last_activities have followed the facts.';
insert into listing_progress default values;

-- Who is no longer there is found by the number of the change.
create index customers_unlisted on customers (retired_change) where retired_change is not null;
-- Lists filter and sort by what is in force.
create index customer_attributes_in_force on customer_attributes (attribute_id, customer_id, since desc)
  where retired_change is null;
create index customer_tags_in_force on customer_tags (tag, customer_id, since desc) where retired_change is null;
create index spans_in_force on spans (scheme_id, customer_id) where valid_to is null;

create table customer_views (
  view_id bigint generated always as identity primary key,
  user_key text not null,
  author text not null,
  name text not null check (name <> ''),
  shared boolean not null,
  list jsonb not null,
  position int not null,
  revision int not null default 1,
  changed_by text not null,
  unique (user_key, name)
);
comment on table customer_views is 'distribution: local. Lists of customers that people keep under a name: columns, filter and order, never the customers themselves.';

create table export_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_key text not null,
  request jsonb not null,
  language text not null check (language in ('zh', 'en')),
  expires_at timestamptz not null
);
comment on table export_links is 'distribution: local. Addresses of files to be made, each for one user, once and soon; the token itself is kept nowhere.';
create index export_links_expiry on export_links (expires_at);

do $$
declare
  target regclass;
begin
  foreach target in array array['customer_listing', 'last_activities']::regclass[] loop
    execute format('alter table %s enable row level security', target);
    execute format('create policy everybody on %s to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %s to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
  end loop;
end $$;

-- A policy is asked of every row, taken for one that few rows pass, and keeps a trigram index from being
-- used. So the scope of everybody has views as well, whose condition is asked once: lists find them
-- before the tables, as the scope of one's own always does.
create schema entire;
grant usage on schema entire to gradus_app;
alter default privileges in schema entire grant select on tables to gradus_app;

-- Who is visible, as before, with the day read once: as a join it had the planner expect millions.
create or replace view scoped.visible_customers as
select o.customer_id
from ownerships o
where o.retired_change is null
  and o.since <= (select (now() at time zone time_zone)::date from organisation)
  and (o.owner = nullif(current_setting('app.owner', true), '')
    or o.team = any (nullif(current_setting('app.teams', true), '')::text[]))
  and not exists (
    select from ownerships later
    where later.customer_id = o.customer_id and later.retired_change is null
      and later.since > o.since
      and later.since <= (select (now() at time zone time_zone)::date from organisation));

create or replace function scope_table(target text) returns void language plpgsql as $$
begin
  execute format(
    'create or replace view scoped.%1$I as select * from public.%1$I as whole '
    'where exists (select from scoped.visible_customers v where v.customer_id = whole.customer_id) %2$s',
    target, case when target = 'customers' then '' else 'with check option' end);
  execute format(
    'create or replace view entire.%1$I as select * from public.%1$I '
    'where current_setting(''app.scope'', true) = ''everybody''', target);
end $$;

select scope_table(c.relname) from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and (obj_description(c.oid, 'pg_class') like 'distribution: customer%' or c.relname = 'customer_keys');
