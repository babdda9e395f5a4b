-- Who may touch what. gradus_app serves requests under row-level security; gradus_worker grades
-- everybody by an explicit policy; both act only inside the transaction wrapper, which says who asks.
-- Every table whose comment says that it hangs off a customer is protected here, and by a later
-- migration when it is made later; the catalogue test finds one that was forgotten.

grant usage on schema public to gradus_app, gradus_worker;
grant select, insert, update, delete on all tables in schema public to gradus_app, gradus_worker;
grant usage on all sequences in schema public to gradus_app, gradus_worker;
alter default privileges in schema public grant select, insert, update, delete on tables to gradus_app, gradus_worker;
alter default privileges in schema public grant usage on sequences to gradus_app, gradus_worker;

do $$
declare
  target regclass;
begin
  for target in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and obj_description(c.oid, 'pg_class') like 'distribution: customer%'
  loop
    execute format('alter table %s enable row level security', target);
    execute format('create policy everybody on %s to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %s to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
  end loop;
end $$;

-- The application may ask for a job; only the owner of the queue sees it.
create function enqueue_job(task text, payload json, queue text, key text, attempts int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform jobs.add_job(task, payload, queue_name => queue, job_key => key, max_attempts => attempts);
end $$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to gradus_app, gradus_worker;
