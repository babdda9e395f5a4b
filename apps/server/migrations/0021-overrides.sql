-- Approved exceptions to the computed tier: how they were asked for and decided, and what is in force.

alter table organisation add column override_quota float8 not null default 0.05
  check (override_quota between 0 and 1);
comment on column organisation.override_quota is 'The share of a team''s graded customers, of each scheme, that may be under an override; at least one may.';

create sequence override_request_ids;

create table override_requests (
  customer_id bigint not null,
  request_id bigint not null default nextval('override_request_ids'),
  scheme_id int not null references schemes,
  tier text not null,
  reason text not null,
  evidence text,
  valid_from date,
  valid_until date not null,
  state text not null check (state in ('asked', 'agreed', 'approved', 'refused', 'withdrawn', 'ended')),
  tier_then text,
  asked_by text not null,
  asker uuid,
  asked_at timestamptz not null default clock_timestamp(),
  lead_step text not null check (lead_step in ('needed', 'noLead', 'askerLeads')),
  agreed_by text,
  agreed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decided_alone boolean not null default false,
  note text,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  primary key (customer_id, request_id),
  check ((agreed_by is null) = (agreed_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'approved' or valid_from is not null),
  check ((state = 'ended') = (ended_at is not null))
);
comment on table override_requests is 'distribution: customer. Overrides as they were asked for, and what became of them. asked waits for the lead, agreed for the approver; valid_until is the last day asked for. tier_then is the tier without it when it was asked for; asker is the user, null for the holder of the local key; ended_by is null where it ran out.';
create index override_requests_id on override_requests (request_id);
create index override_requests_state on override_requests (state, request_id);

create table overrides (
  customer_id bigint not null,
  request_id bigint not null,
  recorded_change bigint not null,
  retired_change bigint,
  scheme_id int not null references schemes,
  tier text not null,
  valid_from date not null,
  valid_until date not null,
  check (valid_until >= valid_from),
  primary key (customer_id, request_id, recorded_change)
);
comment on table overrides is 'distribution: customer. Tiers that hold instead of those that the rules give, in versions; valid_until is the last day. Of several of one day the one that began last counts.';
create index overrides_of_scheme on overrides (scheme_id, valid_until);
create index overrides_recorded on overrides (recorded_change);
create index overrides_retired on overrides (retired_change) where retired_change is not null;

do $$
declare
  target text;
begin
  foreach target in array array['override_requests', 'overrides'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy everybody on %I to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %I to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
  end loop;
end $$;

alter table run_results add column ruled text;
comment on column run_results.ruled is 'The tier or state by the rules, where an override gives another.';
comment on column run_results.computed is 'The tier that the score gives, where another is in force by the movement rules or an override.';
comment on column standings.computed is 'The tier that the score gives, where another is in force by the movement rules or an override.';
comment on table movements is 'distribution: customer. What the movement rules start from where the span does not tell: a move that waits for its day, a tier given on another day than its span began, or one that an override covers. ruled is the tier or state that the rules gave last; of those opened, not those closed, by the runs up to some run, this was the state after it.';

select scope_table('override_requests'), scope_table('overrides'), scope_table('run_results');
