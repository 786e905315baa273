-- Texts whose bodies a provider keeps until they are taken away; due_at is null when nothing is left to do.
create table provider_texts (
  sid text primary key,
  since timestamptz not null,
  tries integer not null,
  due_at timestamptz,
  redacted_at timestamptz
);
create index provider_texts_due on provider_texts (due_at) where due_at is not null;
create index provider_texts_by_time on provider_texts (since);
-- Tries of which no report ever came are found by when they were sent.
create index message_tries_of_twilio on message_tries (ended_at) where channel = 'twilio' and reference is not null;
