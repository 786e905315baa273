-- Contacts that a network called unknown or dead, until something arrives there again.
create table contact_health (
  contact_hash bytea primary key,
  failing_since timestamptz not null,
  code integer
);
