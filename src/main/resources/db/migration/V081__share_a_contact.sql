-- Several people behind one contact: tickets on the way from a code to a PIN, and what was guessed wrong.
create table sign_in_tickets (
  id uuid primary key,
  secret_hash bytea not null,
  contact_hash bytea not null,
  language text not null,
  tries_left integer not null check (tries_left >= 0),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_tickets_by_age on sign_in_tickets (created_at);
create table sign_in_tries (
  id uuid primary key,
  scope bytea not null,
  tried_at timestamptz not null
);
create index sign_in_tries_by_scope on sign_in_tries (scope, tried_at);
create index sign_in_tries_by_age on sign_in_tries (tried_at);
-- A code opens only what it was asked for: a sign-in, or one contact that is to be confirmed.
alter table sign_in_codes
  add column purpose text not null default 'sign_in' check (purpose in ('sign_in', 'contact', 'recovery')),
  add column subject uuid;
