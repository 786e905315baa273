-- Where a person can be reached: encrypted, and found by a keyed hash that several accounts may share.
create table contacts (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  kind text not null check (kind in ('phone', 'email')),
  sealed bytea not null,
  hash bytea not null,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  unique (account_id, hash)
);
create index contacts_by_hash on contacts (hash);
