-- What an applicant lets a helper see and do, and for how long.
create table helper_grants (
  id uuid primary key,
  application_id uuid not null references applications (id),
  member_id uuid not null references staff (id),
  organisation_id uuid not null references partner_organisations (id),
  capacity text not null check (capacity in ('helper', 'legal_representative')),
  reads text[] not null,
  writes text[] not null,
  rights text[] not null,
  given_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  suspended_at timestamptz
);
create unique index helper_grants_in_force on helper_grants (application_id, member_id, capacity) where ended_at is null;
create index helper_grants_by_member on helper_grants (member_id, application_id) where ended_at is null;
create index helper_grants_by_organisation on helper_grants (organisation_id) where ended_at is null;
