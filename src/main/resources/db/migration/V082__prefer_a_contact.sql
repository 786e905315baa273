-- The contact a person would rather be reached on, and one through which they have just come back.
alter table contacts
  add column preferred boolean not null default false,
  add column opens_once boolean not null default false;
create unique index contacts_preferred on contacts (account_id) where preferred;
