-- What somebody said in an answer that a person must look at without delay; what they said is sealed and stays as first said.
create table draft_signals (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  kind text not null check (kind = 'child_alone'),
  stated bytea not null,
  raised_at timestamptz not null,
  handled_at timestamptz
);
create index draft_signals_of_application on draft_signals (application_id, id);
create index draft_signals_to_handle on draft_signals (id) where handled_at is null;
