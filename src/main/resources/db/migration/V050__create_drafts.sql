-- The answers of an application as a whole: which version of the form, and how many revisions.
create table drafts (
  application_id uuid primary key references applications (id),
  form text not null,
  version integer not null,
  revision bigint not null,
  lapses_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
) with (fillfactor = 70);
