-- Two cases of which somebody has said that they are of two people; the smaller id comes first.
create table duplicate_dismissals (
  id uuid primary key,
  one_id uuid not null references applications (id) on delete cascade,
  other_id uuid not null references applications (id) on delete cascade,
  dismissed_by uuid not null references staff (id),
  dismissed_at timestamptz not null,
  reason bytea not null,
  check (one_id < other_id)
);
create unique index duplicate_dismissals_once on duplicate_dismissals (one_id, other_id);
create index duplicate_dismissals_of_other on duplicate_dismissals (other_id);
