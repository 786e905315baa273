-- What was submitted, sealed and never changed: the canonical JSON of the answers and its SHA-256.
create table submissions (
  id uuid primary key,
  application_id uuid not null references applications (id),
  version integer not null,
  revision bigint not null,
  language text not null,
  sealed bytea not null,
  sha256 text not null,
  reference text not null,
  submitted_at timestamptz not null
);
create unique index submissions_by_application on submissions (application_id, id);
