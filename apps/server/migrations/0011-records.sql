-- The record of one customer: what was done to whom, contacts, attachments, and the keys it once had.

create table audit_entries (
  entry bigint primary key,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  subject text not null,
  details json not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32)
);
comment on table audit_entries is 'distribution: local. What was done, in a chain: hash is SHA-256 over the canonical JSON of the entry and the hash before it. details is kept as it was hashed, to the letter. Holds no personal data.';
create index audit_entries_kind on audit_entries (kind, entry);
create index audit_entries_subject on audit_entries (subject, entry);

create table audit_head (
  only_row boolean primary key default true check (only_row),
  entry bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex') check (length(hash) = 32)
);
comment on table audit_head is 'distribution: local. The last entry of the audit log; whoever appends locks it.';
insert into audit_head default values;

-- Those who serve append, and can neither change nor remove.
revoke update, delete on audit_entries from gradus_app, gradus_worker;
revoke insert, delete on audit_head from gradus_app, gradus_worker;

create table master_key (
  only_row boolean primary key default true check (only_row),
  fingerprint bytea not null,
  since timestamptz not null default clock_timestamp()
);
comment on table master_key is 'distribution: local. Which master key personal data is encrypted under; the key itself lies outside the database.';
revoke update, delete on master_key from gradus_app, gradus_worker;

create table profile_changes (
  customer_id bigint not null references customers,
  change_id bigint not null,
  what text not null check (what in ('credit-code', 'alias', 'joined-on')),
  value text not null,
  added boolean not null,
  primary key (customer_id, change_id, what, value, added)
);
comment on table profile_changes is 'distribution: customer. What an edit took from and gave to a customer of that which stands only once: keys, found by their value, and the day it joined.';

create sequence contact_ids;

create table contacts (
  customer_id bigint not null references customers,
  contact_id bigint not null default nextval('contact_ids'),
  revision int not null default 1,
  name text not null,
  title text,
  department text,
  role text,
  decision_maker boolean not null default false,
  phone bytea,
  email bytea,
  note bytea,
  phone_index bytea,
  email_index bytea,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text not null,
  primary key (customer_id, contact_id)
);
comment on table contacts is 'distribution: customer. People at a customer. phone, email and note are encrypted under a key of the contact''s own, which lies outside the database; phone_index and email_index find them by a keyed hash.';
create index contacts_phone on contacts (phone_index) where phone_index is not null;
create index contacts_email on contacts (email_index) where email_index is not null;

create sequence attachment_ids;

create table attachments (
  customer_id bigint not null references customers,
  attachment_id bigint not null default nextval('attachment_ids'),
  name text not null,
  bytes bigint not null,
  content_hash bytea not null check (length(content_hash) = 32),
  added_at timestamptz not null default clock_timestamp(),
  added_by text not null,
  primary key (customer_id, attachment_id)
);
comment on table attachments is 'distribution: customer. Files kept with a customer; the content lies in the data directory under its SHA-256.';
create index attachments_content on attachments (content_hash);

-- What one change recorded or retired is looked for when one customer's edit is undone.
create index customer_names_recorded on customer_names using brin (recorded_change);
create index customer_attributes_recorded on customer_attributes using brin (recorded_change);
create index ownerships_recorded on ownerships using brin (recorded_change);
create index group_memberships_recorded on group_memberships using brin (recorded_change);
create index customer_tags_recorded on customer_tags using brin (recorded_change);
create index customer_names_retired on customer_names (retired_change) where retired_change is not null;
create index customer_attributes_retired on customer_attributes (retired_change) where retired_change is not null;
create index ownerships_retired on ownerships (retired_change) where retired_change is not null;
create index group_memberships_retired on group_memberships (retired_change) where retired_change is not null;
create index customer_tags_retired on customer_tags (retired_change) where retired_change is not null;
create index changes_undoes on changes (undoes) where undoes is not null;

do $$
declare
  target text;
begin
  foreach target in array array['profile_changes', 'contacts', 'attachments'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy everybody on %I to gradus_worker using (true) with check (true)', target);
    execute format(
      'create policy in_scope on %I to gradus_app using (current_setting(''app.scope'', true) = ''everybody'') '
      'with check (current_setting(''app.scope'', true) = ''everybody'')', target);
    perform scope_table(target);
  end loop;
end $$;

-- Whether a key is another customer's, seen by whoever gives it to one: a key names one customer, be the
-- other out of the asker's scope. Says no more than that.
create function is_key_taken(given text, kinds text[], by_other_than bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from customer_keys where kind = any (kinds) and key = given and customer_id <> by_other_than)
$$;
revoke all on function is_key_taken from public;
grant execute on function is_key_taken to gradus_app, gradus_worker;
