-- Work that only a person can do; one open task of a kind for each subject.
create table staff_tasks (
  id uuid primary key,
  kind text not null,
  role text not null,
  subject uuid not null,
  application_id uuid references applications (id),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  claimed_by uuid references staff (id),
  claimed_at timestamptz,
  ended_at timestamptz,
  decided_by uuid references staff (id),
  outcome text,
  note bytea
);

create unique index staff_tasks_open on staff_tasks (kind, subject) where ended_at is null;
create index staff_tasks_by_due on staff_tasks (due_at, id);
create index staff_tasks_by_application on staff_tasks (application_id);
