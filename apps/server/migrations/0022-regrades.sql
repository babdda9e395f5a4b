-- Customers are graded again as soon as their facts change, between the runs over everybody.

alter table runs drop constraint runs_kind_check;
alter table runs add constraint runs_kind_check check (kind in ('live', 'trial', 'take-back', 'regrade'));
comment on column runs.kind is 'live and take-back grade everybody and move grades; a regrade moves those of some customers, under the rules and cut points of the last that graded everybody; a trial moves none.';
create index runs_in_force on runs (scheme_id, published_at desc, run_id desc) where status = 'published';
create index runs_over_everybody on runs (scheme_id, published_at desc, run_id desc)
  where status = 'published' and kind <> 'regrade';

create table regrading (
  scheme_id int primary key references schemes,
  is_on boolean not null default true,
  followed_to bigint not null default 0,
  followed_run bigint not null default 0,
  failures int not null default 0,
  failed_at timestamptz,
  problem jsonb
);
comment on table regrading is 'distribution: local. How far grades follow the facts between runs over everybody; a scheme without a row has not begun. followed_to is the change whose facts counted last, followed_run the run whose standings did; failures and problem are those since the last success.';

create index merged_customers_recorded on merged_customers using brin (recorded_change);
create index merged_customers_retired on merged_customers (retired_change) where retired_change is not null;

-- As enqueue_job, but not at once: what is asked for again while it waits is done together, and no later for it.
create function enqueue_job_in(task text, payload json, queue text, key text, attempts int, seconds int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform jobs.add_job(task, payload, queue_name => queue, run_at => clock_timestamp() + make_interval(secs => seconds),
    job_key => key, max_attempts => attempts, job_key_mode => 'preserve_run_at');
end $$;
revoke all on function enqueue_job_in from public;
grant execute on function enqueue_job_in to gradus_app, gradus_worker;
