-- A check that is asked of somebody outside: what was asked and answered, and whether the person may not be told yet.
create table outside_checks (
  id uuid primary key,
  application_id uuid not null,
  kind text not null check (kind in ('security', 'eurodac', 'unhcr', 'family_uk')),
  asked_by uuid not null references staff (id),
  asked_at timestamptz not null,
  hidden_until timestamptz,
  hidden_ground bytea,
  answered_by uuid references staff (id),
  answered_at timestamptz,
  result text check (result in ('clear', 'hit', 'no_record', 'cannot_say')),
  note bytea,
  check ((answered_at is null) = (result is null)),
  check ((hidden_until is null) = (hidden_ground is null))
);
create unique index outside_checks_open on outside_checks (application_id, kind) where answered_at is null;
create index outside_checks_by_application on outside_checks (application_id, id);
