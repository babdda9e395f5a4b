-- Drafts are submitted and approved by another user, and versions come into force on a day.

alter table organisation add column scheme_approval text not null default 'required'
  check (scheme_approval in ('required', 'none'));
comment on column organisation.scheme_approval is 'Whether a draft is published only after another user approved it, where there is another who may.';

alter table scheme_versions add column in_force_from date;
alter table scheme_versions add column approved_by text;
comment on column scheme_versions.in_force_from is 'Runs as of this day and later go by the version, unless a later version''s day has come too; null: every run since it was published.';
comment on column scheme_versions.approved_by is 'Null where it was published without a second person.';

alter table scheme_drafts add column begun_at timestamptz not null default clock_timestamp();

create table scheme_reviews (
  review_id int generated always as identity primary key,
  scheme_id int not null references schemes,
  draft_revision int not null,
  closure jsonb not null,
  in_force_from date,
  note text,
  submitted_by text not null,
  submitter uuid,
  submitted_at timestamptz not null default clock_timestamp(),
  approved_by text,
  approved_at timestamptz,
  ended text check (ended in ('sentBack', 'withdrawn', 'published')),
  ended_by text,
  ended_at timestamptz,
  reason text,
  check ((approved_by is null) = (approved_at is null)),
  check ((ended is null) = (ended_at is null) and (ended is null) = (ended_by is null))
);
comment on table scheme_reviews is 'distribution: reference. Submissions of drafts and what became of them. closure is what would have been published then: approved is this, and nothing that differs from it. submitter is the user, null for the holder of the local key.';
create unique index scheme_reviews_open on scheme_reviews (scheme_id) where ended is null;
create index scheme_reviews_of_scheme on scheme_reviews (scheme_id, review_id);
