-- How much a person is told in a day at a contact, and the message that stands for what was too much.
create table message_days (
  contact_hash bytea not null,
  account_id uuid not null,
  day date not null,
  counted integer not null,
  fold_id uuid references messages (id) on delete set null,
  primary key (contact_hash, account_id, day)
);
create index message_days_by_day on message_days (day);
create index message_days_by_fold on message_days (fold_id) where fold_id is not null;
