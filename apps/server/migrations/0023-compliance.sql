-- What may not decide about a customer.

alter table attributes add column sensitive boolean not null default false;
comment on column attributes.sensitive is 'Sensitive personal data: no metric may be this attribute, so no scheme rests on it.';
