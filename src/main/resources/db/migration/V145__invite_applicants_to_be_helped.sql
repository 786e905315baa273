-- What a helper asks an applicant for. The code is kept as a hash; it works once, for a short time.
create table helper_invitations (
  id uuid primary key,
  member_id uuid not null references staff (id),
  organisation_id uuid not null references partner_organisations (id),
  code_hash bytea not null unique,
  capacity text not null check (capacity in ('helper', 'legal_representative')),
  reads text[] not null,
  writes text[] not null,
  rights text[] not null,
  days integer not null check (days between 1 and 180),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index helper_invitations_by_member on helper_invitations (member_id, expires_at);
create index helper_invitations_by_end on helper_invitations (expires_at);
-- Codes that an account tried within the last hour.
create table helper_guesses (
  id uuid primary key,
  account_id uuid not null,
  at timestamptz not null
);
create index helper_guesses_by_account on helper_guesses (account_id, at);
create index helper_guesses_by_time on helper_guesses (at);
-- For how many days access was given, and whether the person knows of its end or interruption: news wait to be told.
alter table helper_grants add column days integer not null default 90;
alter table helper_grants add column announced_at timestamptz;
alter table helper_grants add column news text check (news in ('ended', 'suspended', 'reinstated'));
create index helper_grants_with_news on helper_grants (id) where news is not null;
create index helper_grants_by_end on helper_grants (ends_at) where ended_at is null;
create index helper_grants_by_application on helper_grants (application_id, id);
