-- Times in which people could not act, declared by staff: for everybody, or for one application.
create table interruptions (
  id uuid primary key,
  application_id uuid references applications (id) on delete cascade,
  begins_at timestamptz not null,
  declared_end timestamptz,
  ends_at timestamptz,
  reason text not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  ended_by uuid,
  check (ends_at >= begins_at)
);
-- The same one declared twice is one.
create unique index interruptions_declared_once
  on interruptions (application_id, begins_at, declared_end) nulls not distinct;
-- The service's own times: a row for each stretch in which a node ran; what lies between two was an outage.
create table service_times (
  begins_at timestamptz primary key,
  beat_at timestamptz not null,
  ahead_micros bigint not null
);
