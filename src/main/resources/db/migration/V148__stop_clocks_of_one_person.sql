-- The clocks of one application stand still, for a reason that another feature knows by its subject.
create table personal_stops (
  subject uuid not null,
  application_id uuid not null references applications (id) on delete cascade,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (subject, begins_at),
  check (ends_at >= begins_at)
);
create index personal_stops_by_application on personal_stops (application_id, ends_at);
