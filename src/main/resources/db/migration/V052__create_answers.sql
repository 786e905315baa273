-- The present answer of each key. A sensitive value lies in sealed, another in value; both are null when cleared.
create table answers (
  application_id uuid not null references applications (id),
  key text not null,
  value jsonb,
  sealed bytea,
  revision bigint not null,
  touched bigint not null,
  author text,
  device uuid,
  base bigint not null,
  answered_at timestamptz,
  last_order jsonb,
  primary key (application_id, key)
) with (fillfactor = 80);
