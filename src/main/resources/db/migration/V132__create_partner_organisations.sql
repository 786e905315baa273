-- Organisations that help applicants: UKVI approves them, and may suspend them.
create table partner_organisations (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  approved_at timestamptz,
  suspended_at timestamptz
);
