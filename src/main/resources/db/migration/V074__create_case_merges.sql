-- Which case went on where somebody had two.
create table case_merges (
  duplicate_id uuid primary key references applications (id) on delete cascade,
  kept_id uuid not null references applications (id) on delete cascade,
  merged_by uuid not null,
  merged_at timestamptz not null
);
create index case_merges_of_kept on case_merges (kept_id);
