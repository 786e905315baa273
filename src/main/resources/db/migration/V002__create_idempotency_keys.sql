-- Replies kept for 24 hours, so that a request repeated with its Idempotency-Key gets the same answer.
create table idempotency_keys (
  scope bytea primary key,
  body_hash bytea not null,
  status integer not null,
  etag text,
  location text,
  body text,
  created_at timestamptz not null
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
