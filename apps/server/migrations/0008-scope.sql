-- Who sees which customers, besides everybody. A policy may hold no subquery (it would not run on
-- Citus) and the owner of a customer is a dated fact, so the scope of one's own customers is a schema:
-- for every table that hangs off a customer it holds a view of the same name, limited to the customers
-- the asker looks after. A transaction of that scope finds the view before the table; the tables
-- themselves stay closed to it by their policy.

create index ownerships_owner on ownerships (owner) where retired_change is null;
create index ownerships_team on ownerships (team) where retired_change is null;

create schema scoped;
grant usage on schema scoped to gradus_app;
alter default privileges in schema scoped grant select, insert, update, delete on tables to gradus_app;

create view scoped.visible_customers as
with today as (select (now() at time zone time_zone)::date as day from organisation)
select o.customer_id
from ownerships o, today
where o.retired_change is null and o.since <= today.day
  and (o.owner = nullif(current_setting('app.owner', true), '')
    or o.team = any (nullif(current_setting('app.teams', true), '')::text[]))
  and not exists (
    select from ownerships later
    where later.customer_id = o.customer_id and later.retired_change is null
      and later.since > o.since and later.since <= today.day);
comment on view scoped.visible_customers is 'Customers whose present owner is the asker, or whose present team the asker leads.';

-- Gives a table its view; called again after a column was added. What is written through the view
-- must be visible through it, but for a new customer, who has no owner yet.
create function scope_table(target text) returns void language plpgsql as $$
begin
  execute format(
    'create or replace view scoped.%1$I as select * from public.%1$I as whole '
    'where exists (select from scoped.visible_customers v where v.customer_id = whole.customer_id) %2$s',
    target, case when target = 'customers' then '' else 'with check option' end);
end $$;

select scope_table(c.relname) from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and (obj_description(c.oid, 'pg_class') like 'distribution: customer%' or c.relname = 'customer_keys');
