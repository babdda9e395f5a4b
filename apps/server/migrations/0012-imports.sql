-- Imports for the pages: saved maps, questions about near names and their answers, and own tiers,
-- which an import makes the history of a scheme of its own.

alter table imports drop constraint imports_target_check;
alter table imports add constraint imports_target_check
  check (target in ('customers', 'contacts', 'activities', 'ownTiers', 'rates'));
alter table imports add column answers jsonb not null default '[]';
alter table imports add column questions jsonb not null default '[]';
alter table imports add column run_id bigint references runs;
comment on column imports.answers is 'Names of the file, each with the code of the customer it is, or null for one of its own.';
comment on column imports.questions is 'Of a dry run: names that would become customers though near ones are there.';
comment on column imports.run_id is 'Of own tiers: the run as which they came into force.';

create table import_maps (
  map_id int generated always as identity primary key,
  name text not null unique,
  target text not null check (target in ('customers', 'contacts', 'activities', 'ownTiers', 'rates')),
  map jsonb not null,
  columns text[] not null,
  fingerprint text not null,
  saved_by text not null,
  saved_at timestamptz not null default clock_timestamp()
);
comment on table import_maps is 'distribution: local. Maps kept under a name. The fingerprint is a hash of the columns in any order: a file with the same ones is proposed the map.';
create index import_maps_fingerprint on import_maps (fingerprint);

create table own_tiers (
  customer_id bigint not null references customers,
  scheme_id int not null references schemes,
  since date not null,
  recorded_change bigint not null,
  retired_change bigint,
  tier text not null,
  primary key (customer_id, scheme_id, since, recorded_change)
);
comment on table own_tiers is 'distribution: customer. The tier that an organisation gave a customer by itself, from a day on; spans and standings of its scheme are written from it.';

create index own_tiers_recorded on own_tiers using brin (recorded_change);
create index own_tiers_retired on own_tiers (retired_change) where retired_change is not null;

create table imported_contacts (
  customer_id bigint not null,
  contact_id bigint not null,
  change_id bigint not null,
  primary key (customer_id, contact_id),
  foreign key (customer_id, contact_id) references contacts on delete cascade
);
comment on table imported_contacts is 'distribution: customer. Contacts that an import brought in, and its change, so that it can take them back.';
create index imported_contacts_change on imported_contacts (change_id);

create index customer_names_trigrams on customer_names using gin (name_core gin_trgm_ops) where retired_change is null;

do $$
declare
  target text;
begin
  foreach target in array array['own_tiers', 'imported_contacts'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy everybody on %I to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %I to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
    perform scope_table(target);
  end loop;
end $$;
