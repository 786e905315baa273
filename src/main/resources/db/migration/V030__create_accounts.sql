-- A person who applies; nothing about them is in this row.
create table accounts (
  id uuid primary key,
  language text not null,
  created_at timestamptz not null
);
