-- Each try to send a message; one that was never ended belongs to a node that died.
create table message_tries (
  message_id uuid not null references messages (id) on delete cascade,
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  channel text,
  outcome text,
  primary key (message_id, number)
);
