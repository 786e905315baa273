-- What people text to us.
create table inbound_texts (
  id uuid primary key,
  contact_kind text not null check (contact_kind in ('phone', 'email')),
  contact bytea not null,
  contact_hash bytea not null,
  body bytea not null,
  received_at timestamptz not null
);
create index inbound_texts_by_contact on inbound_texts (contact_hash, received_at);
