-- The ways back of people who lost phone, SIM and e-mail; each waits for those who may object.
create table recoveries (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  secret_hash bytea not null,
  contact_kind text not null check (contact_kind in ('phone', 'email')),
  contact bytea not null,
  contact_hash bytea not null,
  language text not null,
  state text not null check (state in ('unconfirmed', 'held', 'paused', 'done', 'refused')),
  pause_hash bytea unique,
  pin_hash bytea,
  held_until timestamptz,
  paused_at timestamptz,
  stopped_by_contact boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index recoveries_by_account on recoveries (account_id, created_at);
create index recoveries_due on recoveries (held_until) where state = 'held';
