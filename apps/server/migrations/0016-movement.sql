-- The tier that the score gives becomes the tier in force by the movement rules of the scheme.

create sequence movement_ids;

create table movements (
  customer_id bigint not null,
  scheme_id int not null references schemes,
  movement_id bigint not null default nextval('movement_ids'),
  ruled text not null,
  ruled_since date not null,
  pending text,
  pending_since date,
  due date,
  opened_by bigint not null,
  closed_by bigint,
  primary key (customer_id, movement_id),
  check ((pending is null) = (pending_since is null) and (pending is null) = (due is null))
);
comment on table movements is 'distribution: customer. What the movement rules start from where the span does not tell: a move that waits for its day, or a tier given on another day than its span began. ruled is the tier that the rules gave last; of those opened, not those closed, by the runs up to some run, this was the state after it.';
create unique index movements_open on movements (customer_id, scheme_id) where closed_by is null;
create index movements_due on movements (scheme_id, due, customer_id) where closed_by is null;

alter table movements enable row level security;
create policy everybody on movements to gradus_worker using (true) with check (true);
create policy in_scope on movements to gradus_app
  using (current_setting('app.scope', true) = 'everybody')
  with check (current_setting('app.scope', true) = 'everybody');
select scope_table('movements');

alter table run_results
  add column computed text,
  add column ruled_since date,
  add column pending text,
  add column pending_since date,
  add column due date;
comment on column run_results.computed is 'The tier that the score gives, where the movement rules give another.';
comment on column run_results.ruled_since is 'First day of the tier by the movement rules; null without such rules.';
alter table standings add column computed text;
comment on column standings.computed is 'The tier that the score gives, where the movement rules give another.';
select scope_table('run_results'), scope_table('standings');
