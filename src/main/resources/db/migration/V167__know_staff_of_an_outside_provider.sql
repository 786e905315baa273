-- Who of the staff signs in with the identity provider outside: a keyed hash of its name and of theirs there.
alter table staff add column outside_hash bytea;
create unique index staff_by_outside on staff (outside_hash) where outside_hash is not null;
