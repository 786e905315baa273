-- What a contact was asked and with which word it says yes.
create table text_questions (
  contact_hash bytea not null,
  account_id uuid,
  keyword text not null,
  answered_with text not null,
  asked_at timestamptz not null
);
create unique index text_questions_by_contact on text_questions (contact_hash, account_id, keyword) nulls not distinct;
create index text_questions_by_age on text_questions (asked_at);
