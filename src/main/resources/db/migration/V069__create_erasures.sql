-- That an application was erased, why and how much, under a pseudonym from which nobody can be found.
create table erasures (
  id uuid primary key,
  pseudonym bytea not null unique,
  reason text not null,
  rows_erased jsonb not null,
  erased_at timestamptz not null
);
-- Each run of the erasure that found something, also those that only counted.
create table erasure_runs (
  id uuid primary key,
  dry_run boolean not null,
  found jsonb not null,
  ran_at timestamptz not null
);
