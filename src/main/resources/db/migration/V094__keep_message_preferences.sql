-- How a person wants to be written to; who has no row has the defaults.
create table message_preferences (
  account_id uuid primary key,
  languages text[] not null default '{}',
  digest boolean not null default true,
  quiet boolean not null default false
);
-- Contacts whose owners want less: no reminders, or nothing but the codes they ask for.
create table silences (
  contact_hash bytea primary key,
  depth text not null check (depth in ('reminders', 'all')),
  brought_by text not null check (brought_by in ('owner', 'provider')),
  since timestamptz not null
);
