-- Families who share one place: who belongs, since when, by which single-use code; and from whom a place in time came.
alter table applications
  add column missed_draws integer not null default 0,
  add column entered_from uuid,
  add column weight_from uuid;
create index applications_by_entered_from on applications (entered_from) where entered_from is not null;
create index applications_by_weight_from on applications (weight_from) where weight_from is not null;
create table households (
  id uuid primary key,
  adults_ever integer not null,
  created_at timestamptz not null
);
create table household_members (
  id uuid primary key,
  household_id uuid not null references households (id) on delete cascade,
  application_id uuid not null references applications (id) on delete cascade,
  account_id uuid not null,
  name bytea,
  gained boolean not null default false,
  joined_at timestamptz not null,
  ended text check (ended in ('left', 'removed', 'withdrawn', 'closed', 'merged', 'dissolved')),
  ended_at timestamptz,
  check ((ended is null) = (ended_at is null))
);
create unique index household_members_one_at_a_time on household_members (application_id) where ended is null;
create index household_members_of_application on household_members (application_id, id);
create index household_members_of_household on household_members (household_id, id);
create table household_invitations (
  id uuid primary key,
  household_id uuid not null references households (id) on delete cascade,
  code_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid,
  ended_at timestamptz
);
create index household_invitations_of_household on household_invitations (household_id, id);
-- Wrong family codes and claims of an account in the last hour, so that nobody finds one by trying.
create table household_guesses (
  id uuid primary key,
  account_id uuid not null,
  at timestamptz not null
);
create index household_guesses_of_account on household_guesses (account_id, at);
