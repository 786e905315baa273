-- The signed calls of a provider, by a hash of address and signature: a replay of an old one is told from a repeat.
create table signed_calls (
  hash bytea primary key,
  first_at timestamptz not null,
  repeats integer not null
);
create index signed_calls_by_time on signed_calls (first_at);
