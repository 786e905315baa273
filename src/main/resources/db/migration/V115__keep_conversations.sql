-- What people write in their own words and what is answered: one conversation for each account, and one for each contact
-- that belongs to nobody we know.
create table conversations (
  id uuid primary key,
  account_id uuid,
  stranger_hash bytea,
  contact_kind text check (contact_kind in ('phone', 'email')),
  contact bytea,
  application_id uuid,
  language text not null,
  state text not null check (state in ('open', 'answered', 'closed')),
  state_since timestamptz not null,
  urgent_since timestamptz,
  revision bigint not null,
  last_line_at timestamptz not null,
  check ((account_id is null) <> (stranger_hash is null)),
  check ((contact is null) = (contact_kind is null))
);
create unique index conversations_by_account on conversations (account_id) where account_id is not null;
create unique index conversations_by_stranger on conversations (stranger_hash) where stranger_hash is not null;
create index conversations_by_state on conversations (state, state_since, id);
create index conversations_by_application on conversations (application_id) where application_id is not null;
create index conversations_by_last_line on conversations (last_line_at);
-- One thing that was said; by_staff is null where the person said it, message_id where it was sent nowhere.
create table conversation_lines (
  id uuid primary key,
  conversation_id uuid not null references conversations (id) on delete cascade,
  application_id uuid,
  by_staff uuid references staff (id),
  contact_kind text check (contact_kind in ('phone', 'email')),
  language text not null,
  body bytea not null,
  urgent boolean not null,
  message_id uuid,
  at timestamptz not null
);
create index conversation_lines_in_order on conversation_lines (conversation_id, id);
create index conversation_lines_by_application on conversation_lines (application_id) where application_id is not null;
-- Who marked a conversation urgent, and who took the mark away and why; rows are only added.
create table conversation_marks (
  id uuid primary key,
  conversation_id uuid not null references conversations (id) on delete cascade,
  urgent boolean not null,
  marked_by text not null check (marked_by in ('sender', 'word', 'staff')),
  staff_id uuid references staff (id),
  reason bytea,
  at timestamptz not null,
  check (urgent or (staff_id is not null and reason is not null))
);
create index conversation_marks_by_conversation on conversation_marks (conversation_id, id);
-- Who was told that a conversation is urgent, and how many they were; rows are only added.
create table conversation_alarms (
  id uuid primary key,
  conversation_id uuid not null references conversations (id) on delete cascade,
  audience text not null check (audience in ('duty', 'supervisors', 'nobody')),
  people integer not null,
  escalation boolean not null,
  at timestamptz not null
);
create index conversation_alarms_by_conversation on conversation_alarms (conversation_id, at);
