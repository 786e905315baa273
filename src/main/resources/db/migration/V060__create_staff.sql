-- Members of UKVI's staff, found by the keyed hash of their e-mail address; credentials are set by an invitation.
create table staff (
  id uuid primary key,
  email_hash bytea not null unique,
  email bytea not null,
  name bytea not null,
  roles text[] not null check (cardinality(roles) > 0),
  password_hash text,
  totp_secret bytea,
  totp_step bigint not null,
  confirmed_at timestamptz,
  suspended_at timestamptz,
  demonstration boolean not null default false,
  created_at timestamptz not null
);
