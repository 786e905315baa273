-- Who looked at or changed a person's file. The entry names nobody and is kept; its detail goes with the file.
create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  subject bytea,
  detail_hash bytea not null,
  written_in xid8 not null default pg_current_xact_id()
);
create table audit_details (
  entry_id uuid primary key references audit_entries (id),
  salt bytea not null,
  application_id uuid,
  actor_kind text not null,
  actor_id uuid not null,
  organisation_id uuid,
  session_id uuid not null,
  reason bytea
);
create index audit_details_by_application on audit_details (application_id, entry_id);
