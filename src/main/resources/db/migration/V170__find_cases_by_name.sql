-- What cases are found by: keyed hashes of their names, however written, and of birth dates; and the names themselves,
-- encrypted, to rank and show what was found. Cases of before are filled in by a job.
create table case_names (
  application_id uuid primary key references applications (id) on delete cascade,
  rules integer not null,
  marks bigint[] not null,
  kept bytea,
  duplicates_sought_at timestamptz
);
insert into case_names (application_id, rules, marks)
  select id, 0, '{}' from applications where reference is not null and supplement_to is null;
-- Without a list of pending entries, which every search would have to read whole.
create index case_names_by_marks on case_names using gin (marks) with (fastupdate = off);
create index case_names_by_rules on case_names (rules);
create index case_names_to_compare on case_names (application_id) where duplicates_sought_at is null;
-- The database counts common marks for itself; a search leaves them out where rare ones will do.
alter table case_names alter column marks set statistics 300;
-- Who searched when, so that nobody reads the register name by name.
create table case_searches (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  at timestamptz not null
);
create index case_searches_of_staff on case_searches (staff_id, at);
