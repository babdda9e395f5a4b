-- Whether the asker sees everybody who, as of a day and known to a change, was in the customer's group; true of who
-- was in none. A grade that rests on a group is explained only to who sees all of it. Says no more than that.
create function sees_whole_group(of_customer bigint, as_of date, known_to bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  with companion as (
    select fellow.customer_id
    from group_memberships own join group_memberships fellow using (group_id)
    where own.customer_id = of_customer
  ), membership as (
    select distinct on (m.customer_id) m.customer_id, m.group_id
    from group_memberships m
    where m.customer_id in (select customer_id from companion) and m.since <= as_of
      and m.recorded_change <= known_to and (m.retired_change is null or m.retired_change > known_to)
    order by m.customer_id, m.since desc, m.recorded_change desc
  )
  select not exists (
    select from membership own join membership fellow using (group_id)
    join customers c on c.customer_id = fellow.customer_id
      and c.recorded_change <= known_to and (c.retired_change is null or c.retired_change > known_to)
    where own.customer_id = of_customer
      and not exists (
        select from merged_customers w
        where w.customer_id = fellow.customer_id
          and w.recorded_change <= known_to and (w.retired_change is null or w.retired_change > known_to))
      and not exists (select from scoped.visible_customers v where v.customer_id = fellow.customer_id))
$$;
revoke all on function sees_whole_group from public;
grant execute on function sees_whole_group to gradus_app, gradus_worker;
