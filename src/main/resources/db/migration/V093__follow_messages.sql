-- What a message is about, by which word its receiver can check it, and what it stands for or was folded into.
alter table messages
  add column application_id uuid,
  add column word_hash bytea,
  add column follows uuid references messages (id) on delete set null,
  add column folded_into uuid references messages (id) on delete set null;
create index messages_by_application on messages (application_id, created_at) where application_id is not null;
create index messages_by_word on messages (word_hash) where word_hash is not null;
create index messages_by_followed on messages (follows) where follows is not null;
create index messages_by_fold on messages (folded_into) where folded_into is not null;
-- What a provider calls the try, and what it reported of it.
alter table message_tries
  add column reference text,
  add column error_code integer,
  add column reported text,
  add column reported_at timestamptz;
create unique index message_tries_by_reference on message_tries (channel, reference) where reference is not null;
