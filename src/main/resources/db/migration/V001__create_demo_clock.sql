-- How far demonstration mode has moved the clock; one row, so that all nodes agree.
create table demo_clock (
  id boolean primary key default true check (id),
  shift_micros bigint not null default 0
);
insert into demo_clock default values;
