-- On a number that several people share, each of them decides for themselves what comes there.
create table personal_silences (
  contact_hash bytea not null,
  account_id uuid not null,
  depth text not null check (depth in ('reminders', 'all')),
  since timestamptz not null,
  primary key (contact_hash, account_id)
);
