-- One-time codes as keyed hashes; they belong to a contact, whether or not an account has it.
create table sign_in_codes (
  id uuid primary key,
  contact_hash bytea not null,
  code_hash bytea not null,
  language text not null,
  tries_left integer not null check (tries_left >= 0),
  created_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_codes_by_contact on sign_in_codes (contact_hash, created_at);
create index sign_in_codes_by_age on sign_in_codes (created_at);
