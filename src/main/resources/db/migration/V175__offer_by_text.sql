-- What somebody was offered by text, and the number that only who reads the offer can send back.
create table text_offers (
  contact_hash bytea not null,
  account_id uuid not null,
  code_name text not null,
  about text not null,
  number_hash bytea not null,
  wrong_numbers int not null default 0,
  offered_at timestamptz not null,
  primary key (contact_hash, account_id, code_name)
);
create index text_offers_by_age on text_offers (offered_at);
