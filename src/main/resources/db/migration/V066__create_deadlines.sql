-- What a person has to do in time: each clock starts with a proof that they could know, and can be stopped.
create table deadlines (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  account_id uuid,
  kind text not null check (kind in ('answer_call', 'answer_question', 'challenge')),
  days integer not null check (days > 0),
  opened_at timestamptz not null,
  signed_in_at timestamptz,
  told_at timestamptz,
  ended_at timestamptz,
  ending text check (ending in ('met', 'dropped')),
  task_at timestamptz,
  task_closed_at timestamptz,
  check ((ended_at is null) = (ending is null))
);
create index deadlines_by_application on deadlines (application_id, id);
create index deadlines_open_by_account on deadlines (account_id) where ended_at is null;
create index deadlines_without_task on deadlines (opened_at) where ended_at is null and task_at is null;
create index deadlines_with_task on deadlines (task_at) where task_at is not null and task_closed_at is null;
-- The messages that tell of a deadline.
create table deadline_messages (
  deadline_id uuid not null references deadlines (id) on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  primary key (deadline_id, message_id)
);
-- While a case is elsewhere, such as at a question, the clock of the state it comes back to stands still.
create table deadline_breaks (
  deadline_id uuid not null references deadlines (id) on delete cascade,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (deadline_id, begins_at)
);
-- Somebody told a person where their application stands.
create table tellings (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  staff_id uuid not null,
  how bytea not null,
  told_at timestamptz not null
);
create index tellings_by_application on tellings (application_id, told_at);
