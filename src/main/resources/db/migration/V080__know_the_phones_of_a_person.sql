-- What shows that a person is who they were: a PIN, a recovery code, the phones they used, and when they were last here.
alter table accounts
  add column pin_hash bytea,
  add column recovery_hash bytea,
  add column used_at timestamptz,
  add column recovered_at timestamptz;
update accounts set used_at = coalesce(
  (select max(refreshed_at) from sessions where sessions.account_id = accounts.id), created_at);
alter table accounts alter column used_at set not null;
create unique index accounts_by_recovery_hash on accounts (recovery_hash) where recovery_hash is not null;
alter table sessions
  add column device uuid,
  add column limited boolean not null default false;
update sessions set device = gen_random_uuid();
alter table sessions alter column device set not null;
create table known_devices (
  account_id uuid not null references accounts (id) on delete cascade,
  device uuid not null,
  known_since timestamptz not null,
  primary key (account_id, device)
);
insert into known_devices (account_id, device, known_since) select account_id, device, created_at from sessions;
