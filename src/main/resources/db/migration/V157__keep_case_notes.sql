-- What staff note about a case for each other; rows are only added.
create table case_notes (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  staff_id uuid not null references staff (id),
  body bytea not null,
  at timestamptz not null
);
create index case_notes_of_application on case_notes (application_id, id);
