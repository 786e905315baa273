-- Sessions of staff; each is a family of refresh tokens, kept as hashes of the last two.
create table staff_sessions (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  current_hash bytea not null,
  previous_hash bytea,
  created_at timestamptz not null,
  refreshed_at timestamptz not null,
  used_at timestamptz not null,
  ended_at timestamptz
);

create index staff_sessions_by_staff on staff_sessions (staff_id);
create index staff_sessions_by_age on staff_sessions (created_at);
