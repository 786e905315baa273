-- The outbox: one row for each message, written with the change it tells about; due_at is null when nothing is left to do.
create table messages (
  id uuid primary key,
  account_id uuid,
  contact_kind text not null check (contact_kind in ('phone', 'email')),
  contact bytea not null,
  contact_hash bytea not null,
  notice text not null,
  language text not null,
  body bytea not null,
  segments integer not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'delivered', 'failed_temporary',
    'failed_permanent', 'expired', 'unknown', 'cancelled')),
  tries integer not null,
  due_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz
);
create index messages_due on messages (due_at) where due_at is not null;
create index messages_by_contact on messages (contact_hash, sent_at);
create index messages_by_account on messages (account_id) where account_id is not null;
