-- A device belongs to the account and application that used it first.
create table devices (
  device uuid primary key,
  account_id uuid not null,
  application_id uuid not null references applications (id),
  created_at timestamptz not null
);
create index devices_by_application on devices (application_id);
