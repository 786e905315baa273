-- What trained officers found about children alone: rows are only ever added.
create table safeguarding_outcomes (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  outcome text not null check (outcome in ('taken_over', 'with_parent_confirmed', 'not_under_18')),
  decided_by uuid not null,
  decided_at timestamptz not null
);
create index safeguarding_outcomes_of_application on safeguarding_outcomes (application_id, id);
