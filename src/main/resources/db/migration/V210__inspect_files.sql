-- What was found out about a file, step by step, so that the work goes on where a node has stopped; and whose turn it is.
create table evidence_file_steps (
  file_id uuid not null references evidence_files (id) on delete cascade,
  step text not null check (step in ('scan', 'kind', 'digest', 'draw')),
  result jsonb not null,
  at timestamptz not null,
  primary key (file_id, step)
);

create table evidence_inspections (
  file_id uuid primary key references evidence_files (id) on delete cascade,
  tries smallint not null,
  -- From then on it may be tried, by whatever node; null while a person decides whether it is.
  due_at timestamptz
);
