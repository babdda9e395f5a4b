-- Marks beside the tier, and which run of another scheme a run read standings of.

alter table run_results add column flags text[] not null default '{}';
comment on column run_results.flags is 'Codes of the flags that held, in the order of the scheme.';
select scope_table('run_results');

alter table standings add column flags text[] not null default '{}';
comment on column standings.flags is 'Codes of the flags that held, in the order of the scheme.';
select scope_table('standings');

alter table runs add column standings_read jsonb;
comment on column runs.standings_read is 'Of every scheme whose standings its metrics read, by code: the run that had given them; 0 for none.';
