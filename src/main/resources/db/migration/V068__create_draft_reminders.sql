-- What the owner of a draft was told before it is hidden and before it is erased; without a contact there is no message.
create table draft_reminders (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  kind text not null check (kind in ('hidden', 'erased')),
  round integer not null,
  message_id uuid references messages (id) on delete cascade,
  sent_at timestamptz not null
);
create index draft_reminders_by_application on draft_reminders (application_id, kind, sent_at);
create index drafts_by_end on drafts (lapses_at);
-- Somebody wants a draft to stay: nothing of it is erased meanwhile.
create table holds (
  application_id uuid primary key references applications (id) on delete cascade,
  staff_id uuid not null,
  reason bytea not null,
  placed_at timestamptz not null
);
