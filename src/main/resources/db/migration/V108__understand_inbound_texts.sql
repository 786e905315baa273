-- What a provider calls a text, whose it is, what it was taken for and answered with, and when it goes to a person.
alter table inbound_texts
  add column reference text,
  add column account_id uuid,
  add column meaning text,
  add column language text,
  add column urgent boolean not null default false,
  add column reply text,
  add column hand_over_at timestamptz,
  add column hand_over_tries integer not null default 0;
create unique index inbound_texts_by_reference on inbound_texts (reference) where reference is not null;
create index inbound_texts_to_hand_over on inbound_texts (hand_over_at) where hand_over_at is not null;
create index inbound_texts_by_account on inbound_texts (account_id) where account_id is not null;
create index inbound_texts_of_strangers on inbound_texts (received_at) where account_id is null;
