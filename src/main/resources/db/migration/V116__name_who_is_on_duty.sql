-- The lists of who is told of urgent messages, the one with the highest number in force; phones are kept of that one only.
create table duty_lists (
  number bigint primary key,
  set_by uuid not null references staff (id),
  set_at timestamptz not null
);
create table duty_people (
  id uuid primary key,
  list bigint not null references duty_lists (number),
  staff_id uuid not null references staff (id),
  phone bytea,
  unique (list, staff_id)
);
