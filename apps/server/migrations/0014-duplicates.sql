-- Duplicates: searches for them, pairs found, pairs said not to be the same, and merges.

create table duplicate_searches (
  search_id int generated always as identity primary key,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
  stage text not null default 'waiting' check (stage in ('waiting', 'reading', 'comparing', 'writing', 'done')),
  customers bigint not null default 0,
  found bigint not null default 0,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table duplicate_searches is 'distribution: local. Searches for duplicates among all customers.';
create unique index duplicate_searches_one_at_a_time on duplicate_searches ((true)) where status in ('queued', 'running');

create table duplicate_candidates (
  customer_id bigint not null,
  other_id bigint not null,
  score smallint not null check (score between 0 and 100),
  reasons text[] not null check (reasons <> '{}'),
  primary key (customer_id, other_id),
  check (customer_id < other_id)
);
comment on table duplicate_candidates is 'distribution: customer. Pairs that the last search found, the customer known longer first.';
create index duplicate_candidates_likeliest on duplicate_candidates (score desc, customer_id, other_id);

create table duplicate_dismissals (
  customer_id bigint not null,
  other_id bigint not null,
  dismissed_by text not null,
  dismissed_at timestamptz not null default clock_timestamp(),
  primary key (customer_id, other_id),
  check (customer_id < other_id)
);
comment on table duplicate_dismissals is 'distribution: customer. Pairs that somebody said are not the same.';

create table merged_customers (
  customer_id bigint not null references customers,
  recorded_change bigint not null,
  retired_change bigint,
  into_id bigint not null,
  primary key (customer_id, recorded_change)
);
comment on table merged_customers is 'distribution: customer. A customer that was merged away, and the one that stands for it: the last of a chain. A merge and its undo leave customers.retired_change as it was, so this says when a customer was not there.';
create index merged_customers_into on merged_customers (into_id) where retired_change is null;

create table merges (
  change_id bigint primary key references changes,
  kept_id bigint not null,
  merged_id bigint not null,
  counts jsonb not null,
  former jsonb not null,
  undone_change bigint references changes
);
comment on table merges is 'distribution: local. Customers made one. former: what an undo puts back that is no version of a fact: keys, contacts, attachments, the day of joining, standings.';
create index merges_kept on merges (kept_id);
create index merges_merged on merges (merged_id);

do $$
declare
  target text;
begin
  foreach target in array array['duplicate_candidates', 'duplicate_dismissals', 'merged_customers'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy everybody on %I to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %I to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
    perform scope_table(target);
  end loop;
end $$;
