-- Invitations of staff by e-mail; the link holds a token of which only a hash is kept.
create table staff_invitations (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  token_hash bytea not null unique,
  invited_by uuid references staff (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  used_at timestamptz
);

create index staff_invitations_by_staff on staff_invitations (staff_id);
