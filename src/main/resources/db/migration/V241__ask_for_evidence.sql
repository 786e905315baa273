-- What officers asked a person to show, thing by thing; the question itself is the move of the case that goes with it.
create table evidence_requests (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  move_id uuid not null,
  days integer not null check (days >= 28),
  asked_by uuid not null,
  asked_at timestamptz not null
);
create index evidence_requests_of_application on evidence_requests (application_id, id);

create table evidence_request_items (
  id uuid primary key,
  request_id uuid not null references evidence_requests (id) on delete cascade,
  place smallint not null,
  type text,
  category text,
  why text not null,
  words bytea,
  dropped_by uuid,
  dropped_at timestamptz,
  unique (request_id, place),
  check ((type is null) <> (category is null)),
  check ((dropped_by is null) = (dropped_at is null))
);
