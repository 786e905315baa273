-- Every recorded change of every device, with what became of it: the history, and the answer to repeated requests.
create table answer_changes (
  application_id uuid not null references applications (id),
  device uuid not null,
  key text not null,
  n bigint not null,
  base bigint not null,
  fingerprint text not null,
  outcome text not null,
  revision bigint,
  value jsonb,
  sealed bytea,
  author text not null,
  changed_at timestamptz not null,
  primary key (application_id, device, key, n)
);
