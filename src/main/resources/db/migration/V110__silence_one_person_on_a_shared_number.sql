-- On a number that several people share, each of them decides for themselves; without an account it is for all.
alter table silences drop constraint silences_pkey;
alter table silences add column account_id uuid;
create unique index silences_by_contact on silences (contact_hash, account_id) nulls not distinct;
