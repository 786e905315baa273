-- Sessions of applicants; each is a family of refresh tokens, kept as hashes of the last two.
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  language text not null,
  current_hash bytea not null,
  previous_hash bytea,
  created_at timestamptz not null,
  refreshed_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_account on sessions (account_id, id);
create index sessions_by_age on sessions (refreshed_at);
