-- Suspensions of organisations: one person proposes, another confirms, and they take force when the notice is over.
create table partner_suspensions (
  id uuid primary key,
  organisation_id uuid not null references partner_organisations (id),
  reason text not null,
  statement bytea not null,
  notice_days int not null check (notice_days between 0 and 90),
  proposed_by uuid not null references staff (id),
  proposed_at timestamptz not null,
  confirmed_by uuid references staff (id),
  confirmed_at timestamptz,
  takes_force_at timestamptz,
  in_force_at timestamptz,
  withdrawn_by uuid references staff (id),
  withdrawn_at timestamptz,
  lift_statement bytea,
  lift_proposed_by uuid references staff (id),
  lift_proposed_at timestamptz,
  lifted_by uuid references staff (id),
  lifted_at timestamptz,
  check (proposed_by <> confirmed_by),
  check (lift_proposed_by <> lifted_by)
);
create unique index partner_suspensions_open on partner_suspensions (organisation_id)
  where withdrawn_at is null and lifted_at is null;
create index partner_suspensions_due on partner_suspensions (takes_force_at)
  where withdrawn_at is null and in_force_at is null;
