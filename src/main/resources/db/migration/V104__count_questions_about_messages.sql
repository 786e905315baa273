-- Who asked whether a message is ours, as keyed hashes of contact and of network address, for the limits of an hour.
create table authenticity_checks (
  id uuid primary key,
  scope bytea not null,
  asked_at timestamptz not null
);
create index authenticity_checks_by_scope on authenticity_checks (scope, asked_at);
create index authenticity_checks_by_time on authenticity_checks (asked_at);
