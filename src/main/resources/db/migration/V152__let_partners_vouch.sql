-- A partner who knows a person gives them a voucher, by which they show once who they are.
create table vouchers (
  id uuid primary key,
  hash bytea not null unique,
  application_id uuid not null references applications (id),
  member_id uuid not null references staff (id),
  organisation_id uuid not null references partner_organisations (id),
  needs_colleague boolean not null,
  colleague_id uuid references staff (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index vouchers_by_application on vouchers (application_id);
create index vouchers_by_member on vouchers (member_id, made_at);
