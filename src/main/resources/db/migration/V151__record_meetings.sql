-- Days on which partners meet many people, the codes with which people let themselves be met, and who was met.
create table check_in_days (
  id uuid primary key,
  organisation_id uuid not null references partner_organisations (id),
  created_by uuid not null references staff (id),
  place text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  created_at timestamptz not null,
  check (closes_at > opens_at)
);
create index check_in_days_by_organisation on check_in_days (organisation_id, id);
create table check_in_codes (
  id uuid primary key,
  hash bytea not null unique,
  application_id uuid not null references applications (id),
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index check_in_codes_by_application on check_in_codes (application_id, made_at);
create table check_in_misses (
  id uuid primary key,
  member_id uuid not null references staff (id),
  missed_at timestamptz not null
);
create index check_in_misses_by_member on check_in_misses (member_id, missed_at);
create table meetings (
  id uuid primary key,
  day_id uuid not null references check_in_days (id),
  application_id uuid not null references applications (id),
  member_id uuid not null references staff (id),
  organisation_id uuid not null references partner_organisations (id),
  known_by text not null check (known_by in ('grant', 'code')),
  met_at timestamptz not null,
  recorded_at timestamptz not null,
  unique (day_id, application_id)
);
create index meetings_by_application on meetings (application_id, met_at);
