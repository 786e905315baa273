-- Wrong tries to sign in as staff, by the keyed hash of the address that was typed, whether it is known or not.
create table staff_wrong_tries (
  id uuid primary key,
  door bytea not null,
  at timestamptz not null,
  locked_until timestamptz
);

create index staff_wrong_tries_by_door on staff_wrong_tries (door, at);
create index staff_wrong_tries_by_age on staff_wrong_tries (at);
