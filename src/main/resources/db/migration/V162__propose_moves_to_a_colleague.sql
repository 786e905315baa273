-- A decision that one officer proposes and another confirms or declines. It stands as long as the case does not move.
create table proposed_moves (
  id uuid primary key,
  application_id uuid not null,
  case_version bigint not null,
  kind text not null,
  reason text not null,
  words bytea not null,
  note bytea,
  proposed_by uuid not null references staff (id),
  proposed_as text not null,
  session_id uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid references staff (id),
  decided_at timestamptz,
  outcome text check (outcome in ('confirmed', 'declined', 'void')),
  answer bytea,
  check ((decided_at is null) = (outcome is null)),
  check (outcome is null or outcome = 'void' or decided_by is not null)
);
create unique index proposed_moves_open on proposed_moves (application_id) where outcome is null;
create index proposed_moves_waiting on proposed_moves (id) where outcome is null;
create index proposed_moves_by_application on proposed_moves (application_id);
